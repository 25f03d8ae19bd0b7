// purpose: Agencies and bureaus with more staff than authorised, in all or in one kind of quota; what is unknown claims nothing.
// param:   area STRING = null area with all within it; null for all
// column:  body STRING code of the agency or bureau
// column:  bodyName STRING name, of a bureau with its agency's
// column:  area STRING code of the area
// column:  quota INTEGER authorised staff, all kinds known
// column:  staff INTEGER actual staff, all kinds known
// column:  kinds LIST<STRING> where staff exceed quota: TOTAL ADMINISTRATIVE INSTITUTION SUPPORT
// column:  excess INTEGER persons over, the largest of those kinds
// column:  subjects LIST<STRING> the body, of a bureau its agency too
// key:     body
// severity: HIGH
// category: staffing
// title.zh: 超编
// title.en: Over quota
// message.zh: {bodyName}编制 {quota} 名，实有 {staff} 人；超编的有：{kinds:quota}，最多一项超 {excess} 人。
// message.en: {bodyName}: quota {quota}, staff {staff}; over quota: {kinds:quota}, by {excess} at most.
// remedy.zh: 停止进人，通过调剂、退休消化超编人员；不得混用、挤占其他类别的编制。
// remedy.en: Stop hiring; bring the number down by transfers and retirement; do not borrow another kind of quota.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第六条、第十五条、第二十六条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), articles 6, 15 and 26
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency)-[:SERVES]->(place)
WHERE agency.status <> 'ABOLISHED'
CALL (agency) {
  WITH [{kind: 'ADMINISTRATIVE', quota: agency.quotaAdministrative, staff: agency.staffAdministrative},
        {kind: 'INSTITUTION', quota: agency.quotaInstitution, staff: agency.staffInstitution},
        {kind: 'SUPPORT', quota: agency.quotaSupport, staff: agency.staffSupport}] AS parts
  WITH parts,
       reduce(sum = null, part IN parts | CASE WHEN part.quota IS NULL THEN sum ELSE coalesce(sum, 0) + part.quota END) AS quota,
       reduce(sum = null, part IN parts | CASE WHEN part.staff IS NULL THEN sum ELSE coalesce(sum, 0) + part.staff END) AS staff
  RETURN agency AS body, agency.name AS bodyName, quota, staff,
         [part IN [{kind: 'TOTAL', quota: quota, staff: staff}] + parts WHERE part.staff > part.quota] AS over,
         [agency.code] AS subjects
  UNION ALL
  MATCH (bureau:Bureau)-[:PART_OF]->(agency)
  WHERE bureau.staff > bureau.quota
  RETURN bureau AS body, agency.name + bureau.name AS bodyName, bureau.quota AS quota, bureau.staff AS staff,
         [{kind: 'TOTAL', quota: bureau.quota, staff: bureau.staff}] AS over, [bureau.code, agency.code] AS subjects
}
WITH * WHERE size(over) > 0
RETURN body.code AS body, bodyName, place.code AS area, quota, staff, [part IN over | part.kind] AS kinds,
       reduce(most = 0, part IN over | CASE WHEN part.staff - part.quota > most THEN part.staff - part.quota ELSE most END) AS excess,
       subjects
ORDER BY body
