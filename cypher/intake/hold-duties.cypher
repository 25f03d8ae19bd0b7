// purpose: Gives duties to holders.
// param:   rows LIST<MAP> code; agency or bureau: code of the holder, the other null; role
UNWIND $rows AS row
MATCH (n:Duty {code: row.code})
OPTIONAL MATCH (agency:Agency {code: row.agency})
OPTIONAL MATCH (bureau:Bureau {code: row.bureau})
WITH n, row, coalesce(bureau, agency) AS holder
CREATE (holder)-[:HOLDS {role: row.role}]->(n)
