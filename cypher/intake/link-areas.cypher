// purpose: Puts areas within their parents, and out of others.
// param:   rows LIST<MAP> code, and parent: code or null
UNWIND $rows AS row
MATCH (n:Area {code: row.code})
CALL (n) { MATCH (n)-[old:WITHIN]->() DELETE old }
WITH n, row
MATCH (parent:Area {code: row.parent})
CREATE (n)-[:WITHIN]->(parent)
