// purpose: The pairs of the given texts and those nearest to them by their vectors, but for pairs whose relation is known already.
// param:   keys LIST<STRING> keys of statements that have a vector
// param:   model STRING name of the model
// param:   nearest INTEGER how many neighbours of each, 1 or more
// column:  left STRING key of a statement, the smaller of the pair
// column:  leftText STRING its normalised text
// column:  leftFamily STRING its name without qualifiers, null for a sentence
// column:  right STRING key of a statement, the larger of the pair
// column:  rightText STRING its normalised text
// column:  rightFamily STRING its name without qualifiers, null for a sentence
// key:     left, right
UNWIND $keys AS key
MATCH (statement:Statement {key: key})
CALL db.index.vector.queryNodes('statement_embedding', $nearest + 1, statement.embedding) YIELD node AS near
WHERE near <> statement AND near.embeddingModel = $model AND NOT EXISTS { (statement)-[:SIMILAR_TO]-(near) }
WITH CASE WHEN key < near.key THEN statement ELSE near END AS left,
     CASE WHEN key < near.key THEN near ELSE statement END AS right
RETURN DISTINCT left.key AS left, left.text AS leftText, left.family AS leftFamily,
       right.key AS right, right.text AS rightText, right.family AS rightFamily
ORDER BY left, right
