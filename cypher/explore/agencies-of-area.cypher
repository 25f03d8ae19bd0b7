// purpose: Agencies that serve an area, or an area at most some levels below it.
// param:   area  STRING = null code of the area; null: all agencies
// param:   depth INTEGER = 1   1: the area itself; 2: also the areas in it, and so on
// column:  code  STRING
// key:     code
MATCH (a:Agency)-[:SERVES]->(served:Area)
WHERE $area IS NULL
   OR EXISTS { MATCH path = (served)-[:WITHIN*0..4]->(:Area {code: $area}) WHERE length(path) < $depth }
RETURN DISTINCT a.code AS code
ORDER BY code
