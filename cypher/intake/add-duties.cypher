// purpose: Creates duties and ties them to what they state.
// param:   rows LIST<MAP> set: all properties, code among them; statement: its key
UNWIND $rows AS row
MATCH (s:Statement {key: row.statement})
CREATE (n:Duty)-[:STATES]->(s)
SET n = row.set
