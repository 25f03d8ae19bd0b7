// purpose: What ties each office of the townships to each superior agency: items handed down by mode, listed duties that the agency leads, duties that both hold, and liaison.
// param:   township STRING = null code of a township's agency; null for all
// param:   agency STRING = null code of a superior agency; null for all
// param:   area STRING = null area with all within it, of the townships; null for all
// column:  township STRING code of the township's agency
// column:  townshipName STRING name
// column:  office STRING code of the bureau, or of the township itself where no bureau is named
// column:  officeName STRING name
// column:  staff INTEGER actual staff of the office, null where unknown
// column:  quota INTEGER authorised staff of the office, null where unknown
// column:  agency STRING code of the superior agency
// column:  agencyName STRING name
// column:  items LIST<STRING> codes of the items handed down
// column:  modes MAP codes of these items by mode: ACCEPTANCE HANDLING AGENT ENFORCEMENT GRANTED
// column:  listed MAP codes of listed duties by list: BASIC COOPERATING TAKEN_BACK
// column:  duties LIST<STRING> codes of listed duties not taken back, and of duties that both hold
// column:  liaison BOOLEAN whether the office takes its work from the agency
// key:     office, agency
// from the one that is asked for, as those that may be tied to it are few beside all
CALL () {
  MATCH (office)-[:PART_OF*0..1]->(:Agency {code: $township})
  RETURN office
  UNION
  MATCH (:Agency {code: $agency})<-[:BY]-(:Delegation)-[:TO]->(office)
  RETURN office
  UNION
  MATCH (:Agency {code: $agency})<-[:LED_BY]-(:ListedDuty)-[:HANDLED_BY|LISTED_FOR]->(office)
  RETURN office
  UNION
  MATCH (:Agency {code: $agency})<-[:PART_OF*0..1]-()-[:HOLDS]->(:Duty)<-[:HOLDS]-(office)
  RETURN office
  UNION
  MATCH (:Agency {code: $agency})<-[:LIAISES_WITH]-(office)
  RETURN office
  UNION
  MATCH (office)-[:PART_OF*0..1]->(:Agency {kind: 'TOWNSHIP'})
  WHERE $township IS NULL AND $agency IS NULL
  RETURN office
}
MATCH (office)-[:PART_OF*0..1]->(township:Agency {kind: 'TOWNSHIP'})
WHERE township.status <> 'ABOLISHED' AND ($township IS NULL OR township.code = $township)
  AND EXISTS { (township)-[:SERVES]->(place:Area) WHERE $area IS NULL OR EXISTS { (place)-[:WITHIN*0..]->(:Area {code: $area}) } }
CALL (township, office) {
  MATCH (office)<-[:TO]-(given:Delegation)-[:BY]->(agency:Agency)
  WHERE ($agency IS NULL OR agency.code = $agency) AND coalesce(given.from <= date(), true) AND coalesce(given.to >= date(), true)
  MATCH (given)-[:OF]->(item:Item)
  RETURN agency, 'item' AS kind, given.mode AS detail, item.code AS what
  UNION
  MATCH (office)<-[:HANDLED_BY]-(listed:ListedDuty)-[:LED_BY]->(agency:Agency)
  WHERE $agency IS NULL OR agency.code = $agency
  RETURN agency, 'listed' AS kind, listed.list AS detail, listed.code AS what
  UNION
  MATCH (office)<-[:LISTED_FOR]-(listed:ListedDuty)-[:LED_BY]->(agency:Agency)
  WHERE ($agency IS NULL OR agency.code = $agency) AND NOT EXISTS { (listed)-[:HANDLED_BY]->() }
  RETURN agency, 'listed' AS kind, listed.list AS detail, listed.code AS what
  UNION
  MATCH (office)-[:HOLDS]->(duty:Duty)<-[:HOLDS]-()-[:PART_OF*0..1]->(agency:Agency)
  WHERE agency <> township AND agency.status <> 'ABOLISHED' AND ($agency IS NULL OR agency.code = $agency)
  RETURN agency, 'duty' AS kind, '' AS detail, duty.code AS what
  UNION
  MATCH (office)-[:LIAISES_WITH]->(agency:Agency)
  WHERE $agency IS NULL OR agency.code = $agency
  RETURN agency, 'liaison' AS kind, '' AS detail, '' AS what
}
WITH township, office, agency, kind, detail, what ORDER BY what
WITH township, office, agency, collect({kind: kind, detail: detail, what: what}) AS ties
WITH township, office, agency, ties, [tie IN ties WHERE tie.kind = 'item'] AS handed, [tie IN ties WHERE tie.kind = 'listed'] AS lines
RETURN township.code AS township, township.name AS townshipName, office.code AS office, office.name AS officeName,
       office.staff AS staff, office.quota AS quota, agency.code AS agency, agency.name AS agencyName,
       COLLECT { UNWIND ties AS tie WITH tie WHERE tie.kind = 'item' RETURN DISTINCT tie.what AS item ORDER BY item } AS items,
       {ACCEPTANCE: [one IN handed WHERE one.detail = 'ACCEPTANCE' | one.what], HANDLING: [one IN handed WHERE one.detail = 'HANDLING' | one.what],
        AGENT: [one IN handed WHERE one.detail = 'AGENT' | one.what], ENFORCEMENT: [one IN handed WHERE one.detail = 'ENFORCEMENT' | one.what],
        GRANTED: [one IN handed WHERE one.detail = 'GRANTED' | one.what]} AS modes,
       {BASIC: [one IN lines WHERE one.detail = 'BASIC' | one.what], COOPERATING: [one IN lines WHERE one.detail = 'COOPERATING' | one.what],
        TAKEN_BACK: [one IN lines WHERE one.detail = 'TAKEN_BACK' | one.what]} AS listed,
       [tie IN ties WHERE tie.kind = 'duty' OR tie.kind = 'listed' AND tie.detail <> 'TAKEN_BACK' | tie.what] AS duties,
       any(tie IN ties WHERE tie.kind = 'liaison') AS liaison
ORDER BY township, office, agency
