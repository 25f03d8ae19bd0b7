// purpose: Departments of a county that may exercise items of a domain and have, in one of its townships, no office of theirs (an agency under them that serves the township), no bureau that liaises with them, and no delegation in force. Institutions and teams act for their department. Only townships whose delegations are loaded whole are judged; items without a domain claim nothing.
// param:   area STRING = null area with all within it; null for all
// param:   township STRING = null code of the one township agency to judge; null for all
// param:   kinds LIST<STRING> = ["PARTY_ORGAN", "GOVERNMENT_DEPARTMENT"] kinds of agencies that are judged
// column:  agency STRING code of the county's agency
// column:  township STRING code of the township's agency
// column:  agencyName STRING name
// column:  townshipName STRING name
// column:  area STRING code of the township's area
// column:  domains LIST<STRING> domains of its items
// column:  items INTEGER number of its items with a domain
// column:  subjects LIST<STRING> the agency, the township
// key:     agency, township
// severity: MEDIUM
// category: township
// list:    DELEGATIONS
// title.zh: 管得了的看不见
// title.en: In power but out of sight
// message.zh: {agencyName}有「{domains}」领域的 {items} 项事项，但在{townshipName}没有站所、对接机构和下放事项。
// message.en: {agencyName} has {items} items in {domains} but neither office, counterpart nor delegation in {townshipName}.
// remedy.zh: 明确乡镇（街道）的对接机构，或下放、委托相应事项，建立发现问题的报告渠道。
// remedy.en: Name a counterpart, hand items down, or set up a way for the township to report what it sees.
// basis.zh: 《行政处罚法》第二十四条（组织协调、业务指导、执法监督）；《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第八条
// basis.en: Administrative Penalties Law, article 24 (coordination, guidance, supervision); State Council Order 486, article 8
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (township:Agency {kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(place)-[:WITHIN]->(county:Area)
WHERE ($township IS NULL OR township.code = $township)
  AND EXISTS { (township)<-[:COVERS]-(list:Completeness {complete: true}) WHERE list.list = 'DELEGATIONS' }
WITH county, collect(township) AS townships
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(county)
WHERE agency.kind IN $kinds
MATCH (holder)-[:PART_OF*0..1]->(agency)
MATCH (holder)-[:EXERCISES]->(item:Item)
WHERE item.domain IS NOT NULL
WITH townships, agency, count(DISTINCT item) AS items, collect(DISTINCT item.domain) AS domains
WITH agency, townships, items, COLLECT { UNWIND domains AS domain RETURN domain ORDER BY domain } AS domains,
     COLLECT {
       MATCH (agency)<-[:LIAISES_WITH]-(:Bureau)-[:PART_OF]->(township:Agency) RETURN township
       UNION
       MATCH (agency)<-[:BY]-(given:Delegation)-[:TO]->()-[:PART_OF*0..1]->(township:Agency)
       WHERE coalesce(given.from <= date(), true) AND coalesce(given.to >= date(), true)
       RETURN township
       UNION
       MATCH (agency)<-[:SUBORDINATE_TO*1..3]-(office:Agency {status: 'ACTIVE'})-[:SERVES]->(:Area)<-[:SERVES]-(township:Agency {kind: 'TOWNSHIP'})
       RETURN township
     } AS seen
UNWIND [township IN townships WHERE NOT township IN seen] AS township
MATCH (township)-[:SERVES]->(place:Area)
RETURN agency.code AS agency, township.code AS township, agency.name AS agencyName, township.name AS townshipName,
       place.code AS area, domains, items, [agency.code, township.code] AS subjects
ORDER BY agency, township
