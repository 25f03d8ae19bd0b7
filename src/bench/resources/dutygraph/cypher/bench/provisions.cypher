// purpose: Bare write of provisions.
// param:   rows LIST<MAP> {code}
UNWIND $rows AS row
CREATE (:Provision {code: row.code, text: row.code})
