// purpose: Ties delegations to item, giver and receiver.
// param:   rows LIST<MAP> code, item, by, to (agency), bureau (of it, or null)
UNWIND $rows AS row
MATCH (n:Delegation {code: row.code}), (item:Item {code: row.item}), (giver:Agency {code: row.by}), (receiver:Agency {code: row.to})
OPTIONAL MATCH (bureau:Bureau {code: row.bureau})
WITH n, item, giver, coalesce(bureau, receiver) AS receiver
CREATE (n)-[:OF]->(item), (n)-[:BY]->(giver), (n)-[:TO]->(receiver)
