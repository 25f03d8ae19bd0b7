// purpose: The statements that are held in the given areas, in areas within or above them, and in which of these.
// param:   areas LIST<STRING> codes of areas
// column:  key STRING key of the statement
// column:  text STRING normalised text
// column:  family STRING name without qualifiers, null for a sentence
// column:  boilerplate BOOLEAN whether everybody says so
// column:  areas LIST<STRING> codes of areas
// key:     key
CALL () {
  UNWIND $areas AS code
  MATCH (area:Area {code: code})
  CALL (area) {
    MATCH (place:Area)-[:WITHIN*0..]->(area)
    RETURN place
    UNION ALL
    MATCH (area)-[:WITHIN*1..]->(place:Area)
    RETURN place
  }
  RETURN DISTINCT place
}
MATCH (place)<-[:SERVES]-(:Agency)<-[:PART_OF*0..1]-()-[:HOLDS|EXERCISES]->()-[:STATES]->(statement:Statement)
WITH statement, collect(DISTINCT place.code) AS areas
RETURN statement.key AS key, statement.text AS text, statement.family AS family,
       coalesce(statement.boilerplate, false) AS boilerplate, areas
ORDER BY key
