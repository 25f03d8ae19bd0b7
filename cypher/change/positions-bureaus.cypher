// purpose: Bureaus of the agencies of an area and all within it.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// column:  name STRING
// column:  agency STRING code
// key:     code
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
MATCH (bureau:Bureau)-[:PART_OF]->(agency:Agency)-[:SERVES]->(place)
RETURN DISTINCT bureau.code AS code, bureau.name AS name, agency.code AS agency
ORDER BY code
