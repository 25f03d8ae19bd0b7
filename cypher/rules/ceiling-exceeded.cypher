// purpose: Totals of an area above the ceiling set for it. A ceiling binds the agencies that serve the area itself, not those of the areas within it; bodies are counted while they are active, quota and posts until they are abolished.
// param:   area STRING = null area with all within it; null for all
// column:  ceiling STRING code
// column:  area STRING code of the area
// column:  areaName STRING name of the area
// column:  metric STRING AGENCIES QUOTA_ADMINISTRATIVE QUOTA_INSTITUTION LEADER_QUOTA or ENFORCEMENT_TEAMS
// column:  agencyKind STRING kind of agency that is counted, null for all
// column:  limit INTEGER the ceiling
// column:  actual INTEGER the total
// column:  excess INTEGER by how much it is above
// column:  source STRING document that sets the ceiling, null where none is given
// column:  subjects LIST<STRING> the area
// key:     ceiling
// severity: HIGH
// category: structure
// title.zh: 超出限额
// title.en: Ceiling exceeded
// message.zh: {areaName}{agencyKind:kind}{metric:metric} {actual}，限额 {limit}，超 {excess}。
// message.en: {areaName}: {agencyKind:kind} {metric:metric} {actual}, ceiling {limit}, {excess} over.
// remedy.zh: 按“撤一建一”和总量控制精简到限额以内。
// remedy.en: Bring the total within the ceiling: one out for one in, and within the total.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第六条、第十六条，以及限额文件
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), articles 6 and 16, and the document that sets the ceiling
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (ceiling:Ceiling)-[:LIMITS]->(place)
OPTIONAL MATCH (agency:Agency)-[:SERVES]->(place)
WHERE agency.status <> 'ABOLISHED' AND (ceiling.agencyKind IS NULL OR agency.kind = ceiling.agencyKind)
WITH ceiling, place,
     sum(CASE ceiling.metric
           WHEN 'AGENCIES' THEN CASE WHEN agency.status = 'ACTIVE' THEN 1 ELSE 0 END
           WHEN 'ENFORCEMENT_TEAMS' THEN CASE WHEN agency.status = 'ACTIVE' AND agency.kind = 'ENFORCEMENT_TEAM' THEN 1 ELSE 0 END
           WHEN 'QUOTA_ADMINISTRATIVE' THEN coalesce(agency.quotaAdministrative, 0)
           WHEN 'QUOTA_INSTITUTION' THEN coalesce(agency.quotaInstitution, 0)
           ELSE coalesce(agency.leaderQuota, 0)
         END) AS actual
WHERE actual > ceiling.limit
RETURN ceiling.code AS ceiling, place.code AS area, place.name AS areaName, ceiling.metric AS metric, ceiling.agencyKind AS agencyKind,
       ceiling.limit AS limit, actual, actual - ceiling.limit AS excess, ceiling.basis AS source, [place.code] AS subjects
ORDER BY ceiling
