// purpose: Creates or changes the bureaus of sheet 内设机构.
// param:   rows LIST<MAP> code; set: the properties to set, null to clear one; agency: code of the one to tie to, absent where the tie stays
UNWIND $rows AS row
MERGE (n:Bureau {code: row.code})
SET n += row.set
WITH n, row
MATCH (agency:Agency {code: row.agency})
CREATE (n)-[:PART_OF]->(agency)
