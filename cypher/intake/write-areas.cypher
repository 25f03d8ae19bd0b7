// purpose: Creates or changes the areas of sheet 行政区划.
// param:   rows LIST<MAP> code, and set: the properties to set, null to clear one
UNWIND $rows AS row
MERGE (n:Area {code: row.code})
SET n += row.set
