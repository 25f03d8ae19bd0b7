// purpose: The departments of the counties that have townships in an area: the rows of the coverage matrix.
// param:   area STRING = null area with all within it; null for all
// param:   township STRING = null code of one township's agency: only the agencies of its county
// column:  code STRING code
// column:  name STRING name
// key:     code
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (township:Agency {kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(place:Area)-[:WITHIN*0..]->(root)
WHERE $township IS NULL OR township.code = $township
MATCH (place)-[:WITHIN]->(county:Area)
WITH DISTINCT county
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(county)
WHERE agency.kind IN ['PARTY_ORGAN', 'GOVERNMENT_DEPARTMENT'] AND NOT agency.name ENDS WITH '人民政府'
RETURN agency.code AS code, agency.name AS name
ORDER BY code
