// purpose: Creates the provisions that the graph does not hold yet.
// param:   rows LIST<MAP> code, law, article or null
UNWIND $rows AS row
MERGE (p:Provision {code: row.code})
ON CREATE SET p.text = row.code, p.law = row.law, p.article = row.article
