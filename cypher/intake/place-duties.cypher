// purpose: Says in which area duties belong that nobody holds.
// param:   rows LIST<MAP> code, area: code
UNWIND $rows AS row
MATCH (n:Duty {code: row.code})
MATCH (area:Area {code: row.area})
CREATE (n)-[:WITHIN]->(area)
