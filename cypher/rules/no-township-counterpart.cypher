// purpose: Departments of a county that in some of its townships no bureau takes work from: none liaises with them, none received a delegation, none handles a listed duty that they lead. Townships of which no liaison is loaded are not judged.
// param:   area STRING = null area with all within it; null for all
// param:   township STRING = null code of the one township agency to judge; null for all
// param:   kinds LIST<STRING> = ["PARTY_ORGAN", "GOVERNMENT_DEPARTMENT"] kinds of agencies that need a counterpart
// column:  agency STRING code of the county's agency
// column:  agencyName STRING name
// column:  area STRING code of the county
// column:  townships INTEGER number of townships without a counterpart
// column:  judged INTEGER number of townships that could be judged
// column:  townshipNames LIST<STRING> names of those without
// column:  subjects LIST<STRING> the agency, the townships without a counterpart
// key:     agency
// severity: LOW
// category: township
// title.zh: 无对应承接机构
// title.en: No counterpart
// message.zh: {agencyName}在 {judged} 个乡镇（街道）中的 {townships} 个没有对应的承接机构（{townshipNames}）。
// message.en: {agencyName} has no counterpart in {townships} of {judged} townships ({townshipNames}).
// remedy.zh: 在乡镇（街道）内设机构中明确由谁承接；不需要承接的，在对接表中注明由综合机构统一承接。
// remedy.en: Name the township bureau that takes its work, if need be one for all.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第七条：不得要求下级设立对口机构，故可一对多承接，但须有承接
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 7: no matching body may be demanded, so one bureau may serve many, but one must
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (place)<-[:WITHIN]-(:Area)<-[:SERVES]-(township:Agency {kind: 'TOWNSHIP', status: 'ACTIVE'})
WHERE EXISTS { (township)<-[:PART_OF]-(:Bureau)-[:LIAISES_WITH]->() } AND ($township IS NULL OR township.code = $township)
WITH place, township ORDER BY township.code
WITH place, collect(township) AS townships
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
WHERE agency.kind IN $kinds AND NOT agency.name ENDS WITH '人民政府'
WITH place, agency, townships,
     COLLECT {
       MATCH (agency)<-[:LIAISES_WITH]-(:Bureau)-[:PART_OF]->(township:Agency) RETURN township
       UNION
       MATCH (agency)<-[:BY]-(given:Delegation)-[:TO]->()-[:PART_OF*0..1]->(township:Agency)
       WHERE coalesce(given.from <= date(), true) AND coalesce(given.to >= date(), true)
       RETURN township
       UNION
       MATCH (agency)<-[:LED_BY]-(listed:ListedDuty)-[:HANDLED_BY]->(:Bureau)-[:PART_OF]->(township:Agency)
       WHERE listed.list <> 'TAKEN_BACK'
       RETURN township
     } AS served
WITH place, agency, townships, [township IN townships WHERE NOT township IN served] AS missing
WHERE size(missing) > 0
RETURN agency.code AS agency, agency.name AS agencyName, place.code AS area, size(missing) AS townships, size(townships) AS judged,
       [township IN missing | township.name] AS townshipNames, [agency.code] + [township IN missing | township.code] AS subjects
ORDER BY agency
