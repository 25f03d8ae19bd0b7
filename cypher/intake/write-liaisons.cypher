// purpose: Records that township bureaus take their work from agencies.
// param:   rows LIST<MAP> bureau, agency
UNWIND $rows AS row
MATCH (b:Bureau {code: row.bureau})
MATCH (a:Agency {code: row.agency})
MERGE (b)-[:LIAISES_WITH]->(a)
