// purpose: Removes bureaus; what they held passes to their agency.
// param:   codes LIST<STRING> codes of bureaus
UNWIND $codes AS code
MATCH (n:Bureau {code: code})
OPTIONAL MATCH (n)-[:PART_OF]->(agency:Agency)
CALL (n, agency) {
  MATCH (n)-[held:HOLDS]->(d:Duty) WHERE agency IS NOT NULL AND NOT EXISTS { (agency)-[:HOLDS]->(d) }
  CREATE (agency)-[:HOLDS {role: held.role}]->(d)
}
CALL (n, agency) {
  MATCH (n)-[held:EXERCISES]->(i:Item) WHERE agency IS NOT NULL AND NOT EXISTS { (agency)-[:EXERCISES]->(i) }
  CREATE (agency)-[:EXERCISES {role: held.role, source: held.source}]->(i)
}
DETACH DELETE n
