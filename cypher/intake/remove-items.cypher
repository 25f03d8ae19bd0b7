// purpose: Removes items that have neither holder nor area any more.
// param:   codes LIST<STRING> of items
UNWIND $codes AS code
MATCH (n:Item {code: code})
WHERE NOT EXISTS { (n)<-[:EXERCISES]-() } AND NOT EXISTS { (n)-[:WITHIN]->() }
CALL (n) { MATCH (d:Delegation)-[:OF]->(n) DETACH DELETE d }
DETACH DELETE n
