// purpose: Ties statements of completeness to their agency.
// param:   rows LIST<MAP> code, agency
UNWIND $rows AS row
MATCH (n:Completeness {code: row.code})
MATCH (agency:Agency {code: row.agency})
MERGE (n)-[:COVERS]->(agency)
