// purpose: Codes of the lines of the duty lists of the townships of an area and all within it.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// key:     code
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
MATCH (line:ListedDuty)-[:LISTED_FOR]->(:Agency)-[:SERVES]->(place)
RETURN DISTINCT line.code AS code
ORDER BY code
