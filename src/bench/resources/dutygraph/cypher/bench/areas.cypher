// purpose: Bare write of areas.
// param:   rows LIST<MAP> {code, name, level, up}
UNWIND $rows AS row
CREATE (area:Area {code: row.code, name: row.name, level: row.level})
WITH area, row WHERE row.up <> ''
MATCH (up:Area {code: row.up})
CREATE (area)-[:WITHIN]->(up)
