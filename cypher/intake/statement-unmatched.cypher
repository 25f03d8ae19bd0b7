// purpose: The statements that have not been compared with the others since they came or since the rules of wording changed.
// param:   version STRING version of the wording rules, kept as the mark of a statement that was compared
// column:  key STRING key of the statement
// column:  compared BOOLEAN whether it was, by rules that are no longer in force
// key:     key
MATCH (statement:Statement)
WHERE coalesce(statement.matched, '') <> $version
RETURN statement.key AS key, statement.matched IS NOT NULL AS compared
ORDER BY key
