// purpose: Codes of the lines of the duty lists of the townships of an area and all within it.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// key:     code
MATCH (line:ListedDuty)-[:LISTED_FOR]->(:Agency)-[:SERVES]->(place:Area)
WHERE $area IS NULL OR EXISTS { (place)-[:WITHIN*0..6]->(:Area {code: $area}) }
RETURN DISTINCT line.code AS code
ORDER BY code
