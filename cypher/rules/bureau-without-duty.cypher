// purpose: Bureaus that have no duty, no item, nothing delegated and nothing listed though the charter of their agency is loaded; an agency that as a whole has none is reported as one.
// param:   area STRING = null area with all within it; null for all
// column:  bureau STRING code
// column:  bureauName STRING name
// column:  agency STRING code of its agency
// column:  agencyName STRING name of its agency
// column:  area STRING code of the agency's area
// column:  staff INTEGER actual staff, null where unknown
// column:  quota INTEGER authorised staff, null where unknown
// column:  subjects LIST<STRING> the bureau, its agency
// key:     bureau
// severity: MEDIUM
// category: duty
// orphan:  true
// list:    CHARTER
// title.zh: 有内设机构无职责
// title.en: Bureau without duty
// message.zh: {agencyName}的{bureauName}没有任何职责和事项（实有 {staff} 人）。
// message.en: {bureauName} of {agencyName} has no duty and no item (staff: {staff}).
// remedy.zh: 补充该内设机构的职责；没有职责的，与职责相近的内设机构合并。
// remedy.en: Give it duties, or merge it with the bureau next in kind.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第十三条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 13
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
WHERE EXISTS { (agency)<-[:COVERS]-(:Completeness {list: 'CHARTER', complete: true}) }
MATCH (bureau:Bureau)-[:PART_OF]->(agency)
WHERE NOT EXISTS { (bureau)-[:HOLDS|EXERCISES]->() }
  AND NOT EXISTS { (bureau)<-[:TO|HANDLED_BY]-() }
  AND (EXISTS { (agency)-[:HOLDS|EXERCISES]->() }
    OR EXISTS { (agency)<-[:TO|LISTED_FOR]-() }
    OR EXISTS { (agency)<-[:PART_OF]-()-[:HOLDS|EXERCISES]->() }
    OR EXISTS { (agency)<-[:PART_OF]-()<-[:TO|HANDLED_BY]-() })
RETURN bureau.code AS bureau, bureau.name AS bureauName, agency.code AS agency, agency.name AS agencyName, place.code AS area,
       bureau.staff AS staff, bureau.quota AS quota, [bureau.code, agency.code] AS subjects
ORDER BY bureau
