// purpose: Names of an area and of all it lies in.
// param:   area STRING code
// column:  name STRING
// key:     name
MATCH (:Area {code: $area})-[:WITHIN*0..6]->(place:Area)
RETURN DISTINCT place.name AS name
ORDER BY name
