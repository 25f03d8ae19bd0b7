// purpose: Creates or changes the delegations of sheet 下放.
// param:   rows LIST<MAP> code, and set: the properties to set, null to clear one
UNWIND $rows AS row
MERGE (n:Delegation {code: row.code})
SET n += row.set
