// purpose: Creates or changes the statements of sheet 清单.
// param:   rows LIST<MAP> code, and set: the properties to set, null to clear one
UNWIND $rows AS row
MERGE (n:Completeness {code: row.code})
SET n += row.set
