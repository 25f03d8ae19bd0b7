// purpose: Ceilings of an area and all within it, with the totals that they limit, counted as the rule ceiling-exceeded does.
// param:   area STRING = null area with all within it; null for all
// column:  ceiling STRING code
// column:  area STRING code of the area
// column:  areaName STRING name of the area
// column:  metric STRING
// column:  agencyKind STRING kind of agency that is counted, null for all
// column:  limit INTEGER
// column:  actual INTEGER
// key:     ceiling
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
RETURN ceiling.code AS ceiling, place.code AS area, place.name AS areaName, ceiling.metric AS metric, ceiling.agencyKind AS agencyKind,
       ceiling.limit AS limit, actual
ORDER BY ceiling
