// purpose: Creates or changes the agencies of sheet 机构.
// param:   rows LIST<MAP> code, and set: the properties to set, null to clear one
UNWIND $rows AS row
MERGE (n:Agency {code: row.code})
SET n += row.set
