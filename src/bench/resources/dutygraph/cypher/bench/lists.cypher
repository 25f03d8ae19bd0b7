// purpose: Bare write of which lists are complete.
// param:   rows LIST<MAP> {code, list, agency}
UNWIND $rows AS row
MATCH (agency:Agency {code: row.agency})
CREATE (list:Completeness {code: row.code, list: row.list, complete: true})
CREATE (list)-[:COVERS]->(agency)
