// purpose: Forgets what the given statements are similar to, before they are compared again.
// param:   keys LIST<STRING> keys of statements
UNWIND $keys AS key
MATCH (statement:Statement {key: key})
REMOVE statement.embeddingMatched
WITH statement
MATCH (statement)-[similar:SIMILAR_TO]-()
DELETE similar
