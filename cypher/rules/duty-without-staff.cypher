// purpose: Duties and items led by an agency or bureau that has no staff; an unknown number of staff claims nothing, and where a whole agency has none it is named, not its bureaus.
// param:   area STRING = null area with all within it; null for all
// column:  task STRING code of the duty or item
// column:  holder STRING code of the agency or bureau without staff
// column:  text STRING text of the duty or name of the item
// column:  holderName STRING name, of a bureau with its agency's
// column:  area STRING code of the area
// column:  quota INTEGER authorised staff, null where unknown
// column:  subjects LIST<STRING> the duty or item, the holder, its agency
// key:     task, holder
// severity: HIGH
// category: staffing
// orphan:  true
// title.zh: 有事无人
// title.en: Work without staff
// message.zh: {holderName}承担「{text}」，实有 0 人。
// message.en: {holderName} leads "{text}" and has no staff.
// remedy.zh: 在编制限额内调配人员，或把职责划给有人员的机构。
// remedy.en: Staff it within the quota, or move the work to a body that has people.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第十四条、第十八条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), articles 14 and 18
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
WITH place, agency,
     CASE WHEN agency.staffAdministrative IS NOT NULL OR agency.staffInstitution IS NOT NULL OR agency.staffSupport IS NOT NULL
          THEN coalesce(agency.staffAdministrative, 0) + coalesce(agency.staffInstitution, 0) + coalesce(agency.staffSupport, 0) END AS staff,
     CASE WHEN agency.quotaAdministrative IS NOT NULL OR agency.quotaInstitution IS NOT NULL OR agency.quotaSupport IS NOT NULL
          THEN coalesce(agency.quotaAdministrative, 0) + coalesce(agency.quotaInstitution, 0) + coalesce(agency.quotaSupport, 0) END AS quota
CALL (agency, staff, quota) {
  WITH agency, staff, quota WHERE staff = 0
  MATCH (unit)-[:PART_OF*0..1]->(agency)
  MATCH (unit)-[held:HOLDS|EXERCISES]->(task)
  WHERE coalesce(held.role, 'LEAD') <> 'ASSIST'
  RETURN agency AS holder, quota AS ofHolder, task
  UNION
  WITH agency, staff, quota WHERE coalesce(staff, 1) > 0
  MATCH (bureau:Bureau {staff: 0})-[:PART_OF]->(agency)
  MATCH (bureau)-[held:HOLDS|EXERCISES]->(task)
  WHERE coalesce(held.role, 'LEAD') <> 'ASSIST'
  RETURN bureau AS holder, bureau.quota AS ofHolder, task
}
RETURN task.code AS task, holder.code AS holder, coalesce(task.text, task.name) AS text,
       CASE WHEN holder = agency THEN agency.name ELSE agency.name + holder.name END AS holderName,
       place.code AS area, ofHolder AS quota,
       [task.code] + CASE WHEN holder = agency THEN [agency.code] ELSE [holder.code, agency.code] END AS subjects
ORDER BY task, holder
