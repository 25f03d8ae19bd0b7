// purpose: Bare write of the area of duties that nobody holds.
// param:   rows LIST<MAP> {code, area}
UNWIND $rows AS row
MATCH (duty:Duty {code: row.code})
MATCH (area:Area {code: row.area})
CREATE (duty)-[:WITHIN]->(area)
