// purpose: Ties agencies to their area and superior.
// param:   rows LIST<MAP> code, area, superior or null, tie (word of the tie to it)
UNWIND $rows AS row
MATCH (n:Agency {code: row.code})
CALL (n, row) { MATCH (area:Area {code: row.area}) CREATE (n)-[:SERVES]->(area) }
CALL (n, row) { MATCH (superior:Agency {code: row.superior}) CREATE (n)-[:SUBORDINATE_TO {kind: row.tie}]->(superior) }
