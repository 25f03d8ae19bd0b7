// purpose: Agencies and bureaus that lead duties or items and have no staff; an unknown number of staff claims nothing, and bureaus of an agency without any staff are not named again.
// param:   area STRING = null area with all within it; null for all
// column:  holder STRING code of the agency or bureau
// column:  holderName STRING name, of a bureau with its agency's
// column:  area STRING code of the area
// column:  quota INTEGER authorised staff, null where unknown
// column:  tasks INTEGER number of duties and items it leads
// column:  texts LIST<STRING> the first five of them
// column:  subjects LIST<STRING> the holder, its agency, the first hundred duties and items
// key:     holder
// severity: HIGH
// category: staffing
// orphan:  true
// title.zh: 有事无人
// title.en: Work without staff
// message.zh: {holderName}承担 {tasks} 项职责和事项，实有 0 人。
// message.en: {holderName} leads {tasks} duties and items and has no staff.
// remedy.zh: 在编制限额内调配人员，或把职责划给有人员的机构。
// remedy.en: Staff it within the quota, or move the work to a body that has people.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第十四条、第十八条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), articles 14 and 18
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
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
WITH place, agency, holder, ofHolder, task ORDER BY task.code
WITH place, agency, holder, ofHolder, collect(task) AS tasks
RETURN holder.code AS holder,
       CASE WHEN holder = agency THEN agency.name ELSE agency.name + holder.name END AS holderName,
       place.code AS area, ofHolder AS quota, size(tasks) AS tasks, [task IN tasks[..5] | coalesce(task.text, task.name)] AS texts,
       CASE WHEN holder = agency THEN [agency.code] ELSE [holder.code, agency.code] END + [task IN tasks[..100] | task.code] AS subjects
ORDER BY holder
