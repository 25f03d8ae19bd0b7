// purpose: Ties duties to another text.
// param:   rows LIST<MAP> code, and statement: key
UNWIND $rows AS row
MATCH (n:Duty {code: row.code})
CALL (n) { MATCH (n)-[old:STATES]->() DELETE old }
WITH n, row
MATCH (s:Statement {key: row.statement})
CREATE (n)-[:STATES]->(s)
