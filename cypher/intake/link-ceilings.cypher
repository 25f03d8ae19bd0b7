// purpose: Ties ceilings to their area.
// param:   rows LIST<MAP> code, area
UNWIND $rows AS row
MATCH (n:Ceiling {code: row.code})
MATCH (area:Area {code: row.area})
MERGE (n)-[:LIMITS]->(area)
