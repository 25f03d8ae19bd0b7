// purpose: Records what pairs of texts are to each other.
// param:   texts LIST<MAP> each {key; to: pairs of this text, each a list of the key of the other text, the larger of the two; relation; score: 0 to 1; evidence: JSON; strength: 0 to 1, how much speaks for a finding, null of any other relation}
UNWIND $texts AS text
MATCH (left:Statement {key: text.key})
UNWIND text.to AS pair
MATCH (right:Statement {key: pair[0]})
CREATE (left)-[:SIMILAR_TO {relation: pair[1], score: pair[2], evidence: pair[3], strength: pair[4]}]->(right)
