// purpose: Creates or changes the lines of sheet 履职清单.
// param:   rows LIST<MAP> code, and set: the properties to set, null to clear one
UNWIND $rows AS row
MERGE (n:ListedDuty {code: row.code})
SET n += row.set
