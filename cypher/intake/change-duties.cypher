// purpose: Changes properties of duties.
// param:   rows LIST<MAP> code, and set: the properties to set, null to clear one
UNWIND $rows AS row
MATCH (n:Duty {code: row.code})
SET n += row.set
