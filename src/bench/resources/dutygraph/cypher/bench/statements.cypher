// purpose: Bare write of distinct texts.
// param:   rows LIST<MAP> {key, text}
UNWIND $rows AS row
CREATE (:Statement {key: row.key, text: row.text})
