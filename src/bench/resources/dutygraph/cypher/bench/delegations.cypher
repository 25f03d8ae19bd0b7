// purpose: Bare write of delegations.
// param:   rows LIST<MAP> {code, mode, item, by, to, bureau}
UNWIND $rows AS row
MATCH (item:Item {code: row.item})
MATCH (by:Agency {code: row.by})
MATCH (to:Bureau {code: row.bureau})
CREATE (delegation:Delegation {code: row.code, mode: row.mode})
CREATE (delegation)-[:OF]->(item)
CREATE (delegation)-[:BY]->(by)
CREATE (delegation)-[:TO]->(to)
