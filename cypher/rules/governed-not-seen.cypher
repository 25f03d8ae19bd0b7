// purpose: Agencies of a county that may exercise items of a domain and have, in some of its townships, no office of theirs (an agency under them that serves the township), no bureau that liaises with them, and no delegation. Only townships whose delegations or power list are loaded are judged; items without a domain claim nothing.
// param:   area STRING = null area with all within it; null for all
// param:   township STRING = null code of the one township agency to judge; null for all
// column:  agency STRING code of the county's agency
// column:  agencyName STRING name
// column:  area STRING code of the county
// column:  domains LIST<STRING> domains of its items
// column:  items INTEGER number of its items with a domain
// column:  townships INTEGER number of townships out of its sight
// column:  judged INTEGER number of townships that could be judged
// column:  townshipNames LIST<STRING> names of those townships
// column:  subjects LIST<STRING> the agency, the townships
// key:     agency
// severity: MEDIUM
// category: township
// list:    DELEGATIONS|POWER_LIST
// title.zh: 管得了的看不见
// title.en: In power but out of sight
// message.zh: {agencyName}有「{domains}」领域的 {items} 项事项，但在 {townships} 个乡镇（街道）没有站所、对接机构和下放事项（{townshipNames}）。
// message.en: {agencyName} has {items} items in {domains} but neither office, counterpart nor delegation in {townships} townships ({townshipNames}).
// remedy.zh: 明确乡镇（街道）的对接机构，或下放、委托相应事项，建立发现问题的报告渠道。
// remedy.en: Name a counterpart, hand items down, or set up a way for the township to report what it sees.
// basis.zh: 《行政处罚法》第二十四条（组织协调、业务指导、执法监督）；《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第八条
// basis.en: Administrative Penalties Law, article 24 (coordination, guidance, supervision); State Council Order 486, article 8
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
MATCH (place)<-[:WITHIN]-(:Area)<-[:SERVES]-(township:Agency {kind: 'TOWNSHIP', status: 'ACTIVE'})
WHERE ($township IS NULL OR township.code = $township)
  AND EXISTS { (township)<-[:COVERS]-(list:Completeness {complete: true}) WHERE list.list IN ['DELEGATIONS', 'POWER_LIST'] }
WITH place, township ORDER BY township.code
WITH place, collect(township) AS townships
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
MATCH (holder)-[:PART_OF*0..1]->(agency)
MATCH (holder)-[:EXERCISES]->(item:Item)
WHERE item.domain IS NOT NULL
WITH place, townships, agency, count(DISTINCT item) AS items, collect(DISTINCT item.domain) AS domains
WITH agency, place, townships, items, COLLECT { UNWIND domains AS domain RETURN domain ORDER BY domain } AS domains,
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
WITH agency, place, townships, items, domains, [township IN townships WHERE NOT township IN seen] AS unseen
WHERE size(unseen) > 0
RETURN agency.code AS agency, agency.name AS agencyName, place.code AS area, domains, items, size(unseen) AS townships,
       size(townships) AS judged, [township IN unseen | township.name] AS townshipNames,
       [agency.code] + [township IN unseen | township.code] AS subjects
ORDER BY agency
