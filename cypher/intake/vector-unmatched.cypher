// purpose: The texts whose neighbours have not been judged since their vectors came or since the rules of wording changed.
// param:   mark STRING version of the wording rules and name of the model
// column:  key STRING key of the statement
// key:     key
MATCH (statement:Statement)
WHERE statement.embeddingModel IS NOT NULL AND coalesce(statement.embeddingMatched, '') <> $mark
RETURN statement.key AS key
ORDER BY key
