// purpose: Marks texts as judged against their nearest neighbours.
// param:   keys LIST<STRING> keys of statements
// param:   mark STRING version of the wording rules and name of the model
UNWIND $keys AS key
MATCH (statement:Statement {key: key})
SET statement.embeddingMatched = $mark
