// purpose: How many texts have no vector of the model yet.
// param:   model STRING name of the model
// column:  number INTEGER 0 or more
// key:     number
MATCH (statement:Statement)
WHERE NOT coalesce(statement.boilerplate, false) AND coalesce(statement.embeddingModel, '') <> $model
RETURN count(statement) AS number
