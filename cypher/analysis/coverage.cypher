// purpose: What ties the superior agencies to the offices of townships, by mode: the cells of the coverage matrix before they are summed.
// param:   area STRING = null area with all within it, of the townships; null for all
// param:   township STRING = null code of one township's agency; null for all
// column:  township STRING code of the township's agency
// column:  office STRING code of the bureau, or of the township itself where no bureau is named
// column:  agency STRING code of the superior agency
// column:  agencyName STRING name
// column:  mode STRING mode of the delegations, empty for the other ties
// column:  items LIST<STRING> codes of the items handed down in that mode
// column:  duties LIST<STRING> codes of listed duties not taken back, and of duties that both hold
// column:  liaison BOOLEAN whether the office takes its work from the agency
// key:     office, agency, mode
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (township:Agency {kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(:Area)-[:WITHIN*0..]->(root)
WHERE $township IS NULL OR township.code = $township
MATCH (office)-[:PART_OF*0..1]->(township)
CALL (township, office) {
  MATCH (office)<-[:TO]-(given:Delegation)-[:BY]->(agency:Agency)
  WHERE coalesce(given.from <= date(), true) AND coalesce(given.to >= date(), true)
  MATCH (given)-[:OF]->(item:Item)
  RETURN agency, given.mode AS mode, collect(DISTINCT item.code) AS items, [] AS duties, false AS liaison
  UNION ALL
  MATCH (office)<-[:HANDLED_BY]-(listed:ListedDuty)-[:LED_BY]->(agency:Agency)
  WHERE listed.list <> 'TAKEN_BACK'
  RETURN agency, '' AS mode, [] AS items, collect(listed.code) AS duties, false AS liaison
  UNION ALL
  MATCH (office)<-[:LISTED_FOR]-(listed:ListedDuty)-[:LED_BY]->(agency:Agency)
  WHERE listed.list <> 'TAKEN_BACK' AND NOT EXISTS { (listed)-[:HANDLED_BY]->() }
  RETURN agency, '' AS mode, [] AS items, collect(listed.code) AS duties, false AS liaison
  UNION ALL
  MATCH (office)-[:HOLDS]->(duty:Duty)<-[:HOLDS]-()-[:PART_OF*0..1]->(agency:Agency)
  WHERE agency <> township AND agency.status <> 'ABOLISHED'
  RETURN agency, '' AS mode, [] AS items, collect(DISTINCT duty.code) AS duties, false AS liaison
  UNION ALL
  MATCH (office)-[:LIAISES_WITH]->(agency:Agency)
  RETURN agency, '' AS mode, [] AS items, [] AS duties, true AS liaison
}
WITH township, office, agency, mode, collect(items) AS lists, collect(duties) AS tasks, max(CASE WHEN liaison THEN 1 ELSE 0 END) = 1 AS liaison
RETURN township.code AS township, office.code AS office, agency.code AS agency, agency.name AS agencyName, mode,
       reduce(all = [], list IN lists | all + list) AS items, reduce(all = [], list IN tasks | all + list) AS duties, liaison
ORDER BY office, agency, mode
