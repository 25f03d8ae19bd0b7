// purpose: Bare write of who exercises items.
// param:   rows LIST<MAP> {code, agency, bureau, source}
UNWIND $rows AS row
MATCH (item:Item {code: row.code})
MATCH (agency:Agency {code: row.agency})
OPTIONAL MATCH (bureau:Bureau {code: row.bureau})
WITH item, row, coalesce(bureau, agency) AS holder
CREATE (holder)-[:EXERCISES {role: 'LEAD', source: row.source}]->(item)
