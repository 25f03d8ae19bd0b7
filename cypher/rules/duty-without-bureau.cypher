// purpose: Duties and items that an agency holds and none of its bureaus does, where the agency's bureaus are loaded; sentences that everybody states need no bureau.
// param:   area STRING = null area with all within it; null for all
// column:  task STRING code of the duty or item
// column:  agency STRING code
// column:  text STRING text of the duty or name of the item
// column:  agencyName STRING name
// column:  area STRING code of the agency's area
// column:  bureaus INTEGER number of bureaus the agency has
// column:  subjects LIST<STRING> the duty or item, the agency
// key:     task, agency
// severity: MEDIUM
// category: duty
// orphan:  true
// list:    BUREAUS
// title.zh: 未落到内设机构
// title.en: Not assigned to a bureau
// message.zh: {agencyName}承担「{text}」，但其 {bureaus} 个内设机构都没有这项职责。
// message.en: {agencyName} holds "{text}", but none of its {bureaus} bureaus does.
// remedy.zh: 在内设机构职责中明确由哪个内设机构承担。
// remedy.en: Name the bureau that does it in the charter's division of work.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第十三条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 13
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
WHERE EXISTS { (agency)<-[:COVERS]-(:Completeness {list: 'BUREAUS', complete: true}) }
WITH place, agency, COUNT { (agency)<-[:PART_OF]-() } AS bureaus
WHERE bureaus > 0
MATCH (agency)-[:HOLDS|EXERCISES]->(task)-[:STATES]->(statement:Statement)
WHERE NOT coalesce(statement.boilerplate, false)
  AND NOT EXISTS { (agency)<-[:PART_OF]-()-[:HOLDS|EXERCISES]->(task) }
RETURN DISTINCT task.code AS task, agency.code AS agency, coalesce(task.text, task.name) AS text, agency.name AS agencyName,
       place.code AS area, bureaus, [task.code, agency.code] AS subjects
ORDER BY task, agency
