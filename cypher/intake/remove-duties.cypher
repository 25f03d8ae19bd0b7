// purpose: Removes duties that have neither holder nor area any more.
// param:   codes LIST<STRING> of duties
UNWIND $codes AS code
MATCH (n:Duty {code: code})
WHERE NOT EXISTS { (n)<-[:HOLDS]-() } AND NOT EXISTS { (n)-[:WITHIN]->() }
CALL (n) { MATCH (d:Delegation)-[:OF]->(n) DETACH DELETE d }
DETACH DELETE n
