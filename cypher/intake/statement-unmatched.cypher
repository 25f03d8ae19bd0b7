// purpose: The statements that have not been compared with the others since they came or since their use changed.
// param:   version STRING version of the wording rules, in the mark of a statement that was compared
// column:  key STRING key of the statement
// column:  mark STRING the mark to set once it is compared: version, D where a duty states it, I where an item does
// key:     key
MATCH (statement:Statement)
WITH statement, $version
     + CASE WHEN EXISTS { (statement)<-[:STATES]-(:Duty) } THEN 'D' ELSE '' END
     + CASE WHEN EXISTS { (statement)<-[:STATES]-(:Item) } THEN 'I' ELSE '' END AS mark
WHERE coalesce(statement.matched, '') <> mark
RETURN statement.key AS key, mark
ORDER BY key
