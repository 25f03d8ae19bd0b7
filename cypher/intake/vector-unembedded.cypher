// purpose: Texts that have no vector of the model yet; what everybody states gets none.
// param:   model STRING name of the model
// param:   limit INTEGER most rows, 1 or more
// column:  key STRING key of the statement
// column:  text STRING normalised text
// key:     key
MATCH (statement:Statement)
WHERE NOT coalesce(statement.boilerplate, false) AND coalesce(statement.embeddingModel, '') <> $model
RETURN statement.key AS key, statement.text AS text
ORDER BY key
LIMIT $limit
