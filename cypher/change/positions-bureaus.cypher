// purpose: Bureaus of the agencies of an area and all within it.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// column:  name STRING
// column:  agency STRING code
// key:     code
MATCH (bureau:Bureau)-[:PART_OF]->(agency:Agency)-[:SERVES]->(place:Area)
WHERE $area IS NULL OR EXISTS { (place)-[:WITHIN*0..6]->(:Area {code: $area}) }
RETURN DISTINCT bureau.code AS code, bureau.name AS name, agency.code AS agency
ORDER BY code
