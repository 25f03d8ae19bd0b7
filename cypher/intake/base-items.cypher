// purpose: Bases items on provisions.
// param:   rows LIST<MAP> code, and basis: codes of provisions
UNWIND $rows AS row
MATCH (n:Item {code: row.code})
UNWIND row.basis AS code
MATCH (p:Provision {code: code})
CREATE (n)-[:BASED_ON]->(p)
