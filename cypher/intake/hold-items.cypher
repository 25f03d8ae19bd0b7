// purpose: Gives items to holders.
// param:   rows LIST<MAP> code; agency or bureau: code of the holder, the other null; role; source or null
UNWIND $rows AS row
MATCH (n:Item {code: row.code})
OPTIONAL MATCH (agency:Agency {code: row.agency})
OPTIONAL MATCH (bureau:Bureau {code: row.bureau})
WITH n, row, coalesce(bureau, agency) AS holder
CREATE (holder)-[:EXERCISES {role: row.role, source: row.source}]->(n)
