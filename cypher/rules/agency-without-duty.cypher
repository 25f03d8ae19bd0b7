// purpose: Agencies, neither shells nor abolished, that have no duty, no item, nothing delegated and nothing listed, neither themselves nor by a bureau, though their charter is loaded; governments themselves and coordination bodies have no charter of their own.
// param:   area STRING = null area with all within it; null for all
// column:  agency STRING code
// column:  agencyName STRING name
// column:  area STRING code of the agency's area
// column:  staff INTEGER actual staff, null where unknown
// column:  quota INTEGER authorised staff, null where unknown
// column:  subjects LIST<STRING> the agency
// key:     agency
// severity: HIGH
// category: duty
// orphan:  true
// list:    CHARTER
// title.zh: 有机构无职责
// title.en: Body without duty
// message.zh: {agencyName}没有任何职责和事项（实有 {staff} 人）。
// message.en: {agencyName} has no duty and no item (staff: {staff}).
// remedy.zh: 职能已划走的，撤销机构或改为只挂牌子并注明承接机构；漏填的，补录三定规定中的职责。
// remedy.en: Where its functions have moved, abolish it or make it a shell and name the successor; where they were left out, enter the charter's duties.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第八条、第二十四条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), articles 8 and 24
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
WHERE agency.kind <> 'COORDINATION_BODY'
  AND NOT (agency.name ENDS WITH '人民政府' AND agency.kind <> 'TOWNSHIP')
  AND EXISTS { (agency)<-[:COVERS]-(:Completeness {list: 'CHARTER', complete: true}) }
  AND NOT EXISTS { (agency)-[:HOLDS|EXERCISES]->() }
  AND NOT EXISTS { (agency)<-[:TO|LISTED_FOR]-() }
  AND NOT EXISTS { (agency)<-[:PART_OF]-()-[:HOLDS|EXERCISES]->() }
  AND NOT EXISTS { (agency)<-[:PART_OF]-()<-[:TO|HANDLED_BY]-() }
RETURN agency.code AS agency, agency.name AS agencyName, place.code AS area,
       CASE WHEN agency.staffAdministrative IS NOT NULL OR agency.staffInstitution IS NOT NULL OR agency.staffSupport IS NOT NULL
            THEN coalesce(agency.staffAdministrative, 0) + coalesce(agency.staffInstitution, 0) + coalesce(agency.staffSupport, 0) END AS staff,
       CASE WHEN agency.quotaAdministrative IS NOT NULL OR agency.quotaInstitution IS NOT NULL OR agency.quotaSupport IS NOT NULL
            THEN coalesce(agency.quotaAdministrative, 0) + coalesce(agency.quotaInstitution, 0) + coalesce(agency.quotaSupport, 0) END AS quota,
       [agency.code] AS subjects
ORDER BY agency
