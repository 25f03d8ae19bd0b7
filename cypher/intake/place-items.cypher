// purpose: Says in which area items belong that nobody holds, or that they no longer stand alone.
// param:   rows LIST<MAP> code, and area: code or null
UNWIND $rows AS row
MATCH (n:Item {code: row.code})
CALL (n) { MATCH (n)-[old:WITHIN]->() DELETE old }
WITH n, row
MATCH (area:Area {code: row.area})
CREATE (n)-[:WITHIN]->(area)
