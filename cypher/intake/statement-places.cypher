// purpose: In which areas statements are held, by agencies or by their bureaus.
// param:   keys LIST<STRING> = null keys of statements; null for all
// column:  key STRING key of the statement
// column:  areas LIST<STRING> codes of areas, none where nobody holds it
// key:     key
CALL () {
  WITH $keys AS keys WHERE keys IS NULL
  MATCH (statement:Statement)
  RETURN statement
  UNION ALL
  UNWIND $keys AS key
  MATCH (statement:Statement {key: key})
  RETURN statement
}
RETURN statement.key AS key,
       COLLECT {
         MATCH (statement)<-[:STATES]-()<-[:HOLDS|EXERCISES]-()-[:PART_OF*0..1]->(:Agency)-[:SERVES]->(area:Area)
         RETURN DISTINCT area.code AS code
         ORDER BY code
       } AS areas
ORDER BY key
