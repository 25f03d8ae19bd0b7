// purpose: Creates or changes the statements of sheet 清单.
// param:   rows LIST<MAP> code; set: the properties to set, null to clear one; agency: code of the one to tie to, absent where the tie stays
UNWIND $rows AS row
MERGE (n:Completeness {code: row.code})
SET n += row.set
WITH n, row
MATCH (agency:Agency {code: row.agency})
MERGE (n)-[:COVERS]->(agency)
