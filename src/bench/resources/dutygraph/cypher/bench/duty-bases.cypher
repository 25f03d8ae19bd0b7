// purpose: Bare write of what duties are based on.
// param:   rows LIST<MAP> {code, basis}
UNWIND $rows AS row
MATCH (duty:Duty {code: row.code})
MATCH (provision:Provision {code: row.basis})
CREATE (duty)-[:BASED_ON]->(provision)
