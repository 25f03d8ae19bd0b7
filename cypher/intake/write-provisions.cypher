// purpose: Creates the provisions that the graph does not hold yet.
// param:   rows LIST<MAP> all properties: code, text, law, article or null
UNWIND $rows AS row
MERGE (p:Provision {code: row.code})
ON CREATE SET p = row
