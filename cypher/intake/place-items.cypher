// purpose: Says in which area items belong that nobody holds.
// param:   rows LIST<MAP> code, area: code
UNWIND $rows AS row
MATCH (n:Item {code: row.code})
MATCH (area:Area {code: row.area})
CREATE (n)-[:WITHIN]->(area)
