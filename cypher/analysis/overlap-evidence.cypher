// purpose: The evidence kept for each pair of texts asked for.
// param:   pairs LIST<MAP> each {left: key of a statement, right: key of another}, left the smaller
// column:  left STRING key of a statement
// column:  right STRING key of a statement
// column:  evidence STRING parts and what decided, as JSON
// key:     left, right
UNWIND $pairs AS pair
MATCH (left:Statement {key: pair.left})-[similar:SIMILAR_TO]->(right:Statement {key: pair.right})
RETURN DISTINCT left.key AS left, right.key AS right, similar.evidence AS evidence
ORDER BY left, right
