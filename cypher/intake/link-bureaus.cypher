// purpose: Makes bureaus part of their agency, and of no other.
// param:   rows LIST<MAP> code, agency
UNWIND $rows AS row
MATCH (n:Bureau {code: row.code}), (agency:Agency {code: row.agency})
CREATE (n)-[:PART_OF]->(agency)
