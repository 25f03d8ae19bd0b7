// purpose: Creates or changes the bureaus of sheet 内设机构.
// param:   rows LIST<MAP> code, and set: the properties to set, null to clear one
UNWIND $rows AS row
MERGE (n:Bureau {code: row.code})
SET n += row.set
