// purpose: Creates or changes the delegations of sheet 下放.
// param:   rows LIST<MAP> code; set: the properties to set, null to clear one; item, by, to (agency), bureau (of it, or null): codes of those to tie to, absent where the ties stay
UNWIND $rows AS row
MERGE (n:Delegation {code: row.code})
SET n += row.set
WITH n, row
MATCH (item:Item {code: row.item})
MATCH (giver:Agency {code: row.by})
MATCH (receiver:Agency {code: row.to})
OPTIONAL MATCH (bureau:Bureau {code: row.bureau})
WITH n, item, giver, coalesce(bureau, receiver) AS receiver
CREATE (n)-[:OF]->(item), (n)-[:BY]->(giver), (n)-[:TO]->(receiver)
