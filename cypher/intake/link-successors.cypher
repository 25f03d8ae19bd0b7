// purpose: Ties agencies to those that took over their functions.
// param:   rows LIST<MAP> code, successors (codes of agencies or bureaus)
UNWIND $rows AS row
MATCH (n:Agency {code: row.code})
UNWIND row.successors AS code
OPTIONAL MATCH (agency:Agency {code: code})
OPTIONAL MATCH (bureau:Bureau {code: code})
WITH n, coalesce(agency, bureau) AS successor
CREATE (n)-[:FUNCTIONS_MOVED_TO]->(successor)
