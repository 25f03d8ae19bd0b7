// purpose: Takes duties from agencies and all their bureaus.
// param:   rows LIST<MAP> code, agency
UNWIND $rows AS row
MATCH (n:Duty {code: row.code})
MATCH (holder:Agency|Bureau)-[held:HOLDS]->(n)
WHERE holder.code = row.agency OR EXISTS { (holder)-[:PART_OF]->(:Agency {code: row.agency}) }
DELETE held
