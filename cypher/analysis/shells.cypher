// purpose: Agencies of which only the nameplate is left. Their functions moved, so their lack of duties is no gap.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING code of the agency
// column:  name STRING name
// key:     code
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (agency:Agency {status: 'SHELL'})-[:SERVES]->(:Area)-[:WITHIN*0..]->(root)
RETURN agency.code AS code, agency.name AS name
ORDER BY code
