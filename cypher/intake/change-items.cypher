// purpose: Changes properties of items.
// param:   rows LIST<MAP> code, and set: the properties to set, null to clear one
UNWIND $rows AS row
MATCH (n:Item {code: row.code})
SET n += row.set
