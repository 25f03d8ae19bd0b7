// purpose: Ties agencies to their area, superior and successors, and to no others.
// param:   rows LIST<MAP> code, area, superior, tie (word of the tie to it), successors (codes)
UNWIND $rows AS row
MATCH (n:Agency {code: row.code})
CALL (n) { MATCH (n)-[old:SERVES|SUBORDINATE_TO|FUNCTIONS_MOVED_TO]->() DELETE old }
CALL (n, row) { MATCH (area:Area {code: row.area}) CREATE (n)-[:SERVES]->(area) }
CALL (n, row) { MATCH (superior:Agency {code: row.superior}) CREATE (n)-[:SUBORDINATE_TO {kind: row.tie}]->(superior) }
CALL (n, row) {
  UNWIND row.successors AS code
  OPTIONAL MATCH (agency:Agency {code: code})
  OPTIONAL MATCH (bureau:Bureau {code: code})
  WITH n, coalesce(agency, bureau) AS successor
  CREATE (n)-[:FUNCTIONS_MOVED_TO]->(successor)
}
