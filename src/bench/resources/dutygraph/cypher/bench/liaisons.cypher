// purpose: Bare write of liaisons.
// param:   rows LIST<MAP> {bureau, agency}
UNWIND $rows AS row
MATCH (bureau:Bureau {code: row.bureau})
MATCH (agency:Agency {code: row.agency})
CREATE (bureau)-[:LIAISES_WITH]->(agency)
