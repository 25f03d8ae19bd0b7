// purpose: In which areas statements are held, by agencies or by their bureaus.
// param:   keys LIST<STRING> keys of statements
// column:  key STRING key of the statement
// column:  areas LIST<STRING> codes of areas, none where nobody holds it
// key:     key
UNWIND $keys AS key
MATCH (statement:Statement {key: key})
RETURN key,
       COLLECT {
         MATCH (statement)<-[:STATES]-()<-[:HOLDS|EXERCISES]-()-[:PART_OF*0..1]->(:Agency)-[:SERVES]->(area:Area)
         RETURN DISTINCT area.code AS code
         ORDER BY code
       } AS areas
ORDER BY key
