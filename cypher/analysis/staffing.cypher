// purpose: Quota, staff and leading posts of an area and all within it, by kind of agency; agencies are counted while they are active, quota and posts until they are abolished.
// param:   area STRING = null area with all within it; null for all
// column:  kind STRING kind of agency
// column:  agencies INTEGER active agencies
// column:  quotaAdministrative INTEGER authorised administrative staff
// column:  quotaInstitution INTEGER authorised institution staff
// column:  quotaSupport INTEGER authorised support staff
// column:  staffAdministrative INTEGER actual administrative staff
// column:  staffInstitution INTEGER actual institution staff
// column:  staffSupport INTEGER actual support staff
// column:  leaderQuota INTEGER authorised leading posts
// column:  leaders INTEGER leaders in office
// column:  vacant INTEGER posts not filled, summed over the agencies that have some
// column:  over INTEGER staff above quota, summed over the agencies that have some
// key:     kind
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (agency:Agency)-[:SERVES]->(:Area)-[:WITHIN*0..]->(root)
WHERE agency.status <> 'ABOLISHED'
WITH agency,
     coalesce(agency.quotaAdministrative, 0) + coalesce(agency.quotaInstitution, 0) + coalesce(agency.quotaSupport, 0) AS quota,
     coalesce(agency.staffAdministrative, 0) + coalesce(agency.staffInstitution, 0) + coalesce(agency.staffSupport, 0) AS staff
WITH agency, CASE WHEN agency.quotaAdministrative IS NOT NULL OR agency.quotaInstitution IS NOT NULL OR agency.quotaSupport IS NOT NULL
                  THEN quota - staff ELSE 0 END AS free
RETURN agency.kind AS kind, sum(CASE WHEN agency.status = 'ACTIVE' THEN 1 ELSE 0 END) AS agencies,
       sum(coalesce(agency.quotaAdministrative, 0)) AS quotaAdministrative, sum(coalesce(agency.quotaInstitution, 0)) AS quotaInstitution,
       sum(coalesce(agency.quotaSupport, 0)) AS quotaSupport, sum(coalesce(agency.staffAdministrative, 0)) AS staffAdministrative,
       sum(coalesce(agency.staffInstitution, 0)) AS staffInstitution, sum(coalesce(agency.staffSupport, 0)) AS staffSupport,
       sum(coalesce(agency.leaderQuota, 0)) AS leaderQuota, sum(coalesce(agency.leaders, 0)) AS leaders,
       sum(CASE WHEN free > 0 THEN free ELSE 0 END) AS vacant, sum(CASE WHEN free < 0 THEN -free ELSE 0 END) AS over
ORDER BY kind
