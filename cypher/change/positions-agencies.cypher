// purpose: Agencies of an area and all within it with their numbers.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// column:  name STRING
// column:  status STRING
// column:  posts MAP numbers by property
// key:     code
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
MATCH (agency:Agency)-[:SERVES]->(place)
RETURN DISTINCT agency.code AS code, agency.name AS name, agency.status AS status,
       agency {.quotaAdministrative, .quotaInstitution, .quotaSupport, .staffAdministrative, .staffInstitution, .staffSupport,
               .leaderQuota, .leaders} AS posts
ORDER BY code
