// purpose: Agencies of an area and all within it with their numbers and their bureaus.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// column:  name STRING
// column:  status STRING
// column:  posts MAP numbers by property
// column:  bureaus LIST<MAP> each {code, name}
// key:     code
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency)-[:SERVES]->(place)
RETURN DISTINCT agency.code AS code, agency.name AS name, agency.status AS status,
       agency {.quotaAdministrative, .quotaInstitution, .quotaSupport, .staffAdministrative, .staffInstitution, .staffSupport,
               .leaderQuota, .leaders} AS posts,
       COLLECT { MATCH (bureau:Bureau)-[:PART_OF]->(agency) RETURN bureau {.code, .name} ORDER BY bureau.code } AS bureaus
ORDER BY code
