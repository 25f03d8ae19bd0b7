// purpose: Creates or changes the ceilings of sheet 限额.
// param:   rows LIST<MAP> code, and set: the properties to set, null to clear one
UNWIND $rows AS row
MERGE (n:Ceiling {code: row.code})
SET n += row.set
