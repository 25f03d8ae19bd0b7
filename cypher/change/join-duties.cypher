// purpose: Makes one duty of two: the other's holders and bases become the first one's, and the other goes.
// param:   rows LIST<MAP> duty: code of the one that goes; with: code of the one that stays
UNWIND $rows AS row
MATCH (gone:Duty {code: row.duty})
MATCH (stays:Duty {code: row.with})
CALL (stays) { MATCH (stays)-[alone:WITHIN]->() DELETE alone }
CALL (gone, stays) {
  MATCH (holder)-[held:HOLDS]->(gone)
  MERGE (holder)-[also:HOLDS]->(stays)
  ON CREATE SET also.role = held.role
}
CALL (gone, stays) { MATCH (gone)-[:BASED_ON]->(provision:Provision) MERGE (stays)-[:BASED_ON]->(provision) }
DETACH DELETE gone
