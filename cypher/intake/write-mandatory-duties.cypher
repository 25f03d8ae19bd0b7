// purpose: Creates or changes the duties of sheet 必备职责.
// param:   rows LIST<MAP> code, and set: the properties to set, null to clear one
UNWIND $rows AS row
MERGE (n:MandatoryDuty {code: row.code})
SET n += row.set
