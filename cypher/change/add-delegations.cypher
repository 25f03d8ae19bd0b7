// purpose: Hands items down.
// param:   rows LIST<MAP> code; item: code; by: code of the agency; to: code of the agency or bureau; mode; basis or null; from, until: dates or null
UNWIND $rows AS row
MATCH (item:Item {code: row.item})
MATCH (giver:Agency {code: row.by})
OPTIONAL MATCH (agency:Agency {code: row.to})
OPTIONAL MATCH (bureau:Bureau {code: row.to})
WITH row, item, giver, coalesce(agency, bureau) AS receiver
CREATE (given:Delegation {code: row.code, mode: row.mode, basis: row.basis, from: date(row.from), to: date(row.until)})
CREATE (given)-[:OF]->(item), (given)-[:BY]->(giver), (given)-[:TO]->(receiver)
