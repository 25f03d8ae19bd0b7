// purpose: Ties areas to the area above them.
// param:   rows LIST<MAP> code, parent: code or null
UNWIND $rows AS row
MATCH (n:Area {code: row.code})
MATCH (parent:Area {code: row.parent})
CREATE (n)-[:WITHIN]->(parent)
