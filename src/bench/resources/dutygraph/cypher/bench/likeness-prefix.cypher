// purpose: Pairs of texts that are alike, by an inverted index of the tokens in each text's prefix.
// param:   threshold INTEGER least Jaccard index in hundredths
// column:  left INTEGER id of a text
// column:  right INTEGER id of the other
// key:     left, right
MATCH (left:Text)-[:EARLY]->(:Token)<-[:EARLY]-(right:Text)
WHERE left.id < right.id
  AND 100 * left.size >= $threshold * right.size AND 100 * right.size >= $threshold * left.size
WITH DISTINCT left, right
WITH left, right, size([token IN left.tokens WHERE token IN right.tokens]) AS shared
WHERE 100 * shared >= $threshold * (left.size + right.size - shared)
RETURN left.id AS left, right.id AS right
