// purpose: Records what pairs of texts are to each other.
// param:   pairs LIST<MAP> each {left, right: keys, left the smaller; relation; score: 0 to 1; evidence: JSON}
UNWIND $pairs AS pair
MATCH (left:Statement {key: pair.left})
MATCH (right:Statement {key: pair.right})
CREATE (left)-[:SIMILAR_TO {relation: pair.relation, score: pair.score, evidence: pair.evidence}]->(right)
