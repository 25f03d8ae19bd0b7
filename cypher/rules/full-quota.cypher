// purpose: Agencies whose quota is used up, in all or in one kind: as many staff as authorised, and nowhere more; what is unknown claims nothing.
// param:   area STRING = null area with all within it; null for all
// column:  agency STRING code
// column:  agencyName STRING name
// column:  area STRING code of the agency's area
// column:  quota INTEGER authorised staff, all kinds known
// column:  staff INTEGER actual staff, all kinds known
// column:  kinds LIST<STRING> where no post is free: TOTAL ADMINISTRATIVE INSTITUTION SUPPORT
// column:  subjects LIST<STRING> the agency
// key:     agency
// severity: LOW
// category: staffing
// title.zh: 满编
// title.en: Quota used up
// message.zh: {agencyName}编制 {quota} 名，实有 {staff} 人，已满编（{kinds:quota}），不能再进人。
// message.en: {agencyName} has {staff} staff on a quota of {quota}: full ({kinds:quota}), nobody can be added.
// remedy.zh: 实行红线管理：出一进一；确有需要的，在总量内调剂编制。
// remedy.en: Hold the red line: one out before one in; where more are needed, move quota within the total.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第六条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 6
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
WITH place, agency,
     [{kind: 'ADMINISTRATIVE', quota: agency.quotaAdministrative, staff: agency.staffAdministrative},
      {kind: 'INSTITUTION', quota: agency.quotaInstitution, staff: agency.staffInstitution},
      {kind: 'SUPPORT', quota: agency.quotaSupport, staff: agency.staffSupport}] AS parts
WITH place, agency, parts,
     reduce(sum = 0, part IN parts | sum + coalesce(part.quota, 0)) AS quota, reduce(sum = 0, part IN parts | sum + coalesce(part.staff, 0)) AS staff
WITH place, agency, parts, quota, staff,
     [part IN [{kind: 'TOTAL', quota: quota, staff: staff}] + parts WHERE part.quota > 0 AND part.staff = part.quota | part.kind] AS kinds
WHERE size(kinds) > 0 AND none(part IN parts WHERE coalesce(part.staff > part.quota, false))
RETURN agency.code AS agency, agency.name AS agencyName, place.code AS area, quota, staff, kinds, [agency.code] AS subjects
ORDER BY agency
