// purpose: The statements that have not been compared with the others since they came, since they are held in a further area or since the rules of wording changed.
// param:   version STRING = null version of the wording rules, kept as the mark of a statement that was compared; null where those compared by other rules may stay as they are
// param:   area STRING = null code of the area in which, or in areas of which, something may have come to be held; null for anywhere
// column:  key STRING key of the statement
// column:  compared BOOLEAN whether it was, for fewer areas or by rules that are no longer in force
// key:     key
CALL () {
  MATCH (statement:Statement)
  WHERE statement.matched IS NULL OR statement.matched <> $version
  RETURN statement
  UNION
  MATCH (root:Area)
  WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
  MATCH (area:Area)-[:WITHIN*0..]->(root)
  WITH area, area.code AS code
  MATCH (area)<-[:SERVES]-(:Agency)<-[:PART_OF*0..1]-()-[:HOLDS|EXERCISES]->()-[:STATES]->(statement:Statement)
  WHERE NOT code IN statement.matchedIn
  RETURN statement
}
RETURN statement.key AS key, statement.matched IS NOT NULL AS compared
ORDER BY key
