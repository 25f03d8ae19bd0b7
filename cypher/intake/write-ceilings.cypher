// purpose: Creates or changes the ceilings of sheet 限额.
// param:   rows LIST<MAP> code; set: the properties to set, null to clear one; area: code of the one to tie to, absent where the tie stays
UNWIND $rows AS row
MERGE (n:Ceiling {code: row.code})
SET n += row.set
WITH n, row
MATCH (area:Area {code: row.area})
MERGE (n)-[:LIMITS]->(area)
