// purpose: The statements that have not been compared with the others since they came or since the rules of wording changed.
// param:   version STRING version of the wording rules, kept as the mark of a statement that was compared
// column:  key STRING key of the statement
// key:     key
MATCH (statement:Statement)
WHERE coalesce(statement.matched, '') <> $version
RETURN statement.key AS key
ORDER BY key
