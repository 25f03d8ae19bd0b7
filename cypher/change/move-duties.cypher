// purpose: Passes duties from their holders to another; who holds one already keeps the stronger role. What nobody held no longer stands alone.
// param:   rows LIST<MAP> task: code; from: codes of the holders; to: code of the agency or bureau
UNWIND $rows AS row
MATCH (task:Duty {code: row.task})
CALL (task) { MATCH (task)-[alone:WITHIN]->() DELETE alone }
CALL (task, row) {
  OPTIONAL MATCH (holder)-[held:HOLDS]->(task)
  WHERE holder.code IN row.from
  WITH collect(held) AS held
  WITH held, [one IN held | coalesce(one.role, 'LEAD')] AS roles
  WITH held, CASE WHEN size(roles) = 0 OR 'LEAD' IN roles THEN 'LEAD' WHEN 'JOINT' IN roles THEN 'JOINT' ELSE 'ASSIST' END AS role
  FOREACH (one IN held | DELETE one)
  RETURN role
}
OPTIONAL MATCH (agency:Agency {code: row.to})
OPTIONAL MATCH (bureau:Bureau {code: row.to})
WITH task, role, coalesce(agency, bureau) AS holder
MERGE (holder)-[held:HOLDS]->(task)
ON CREATE SET held.role = role
ON MATCH SET held.role = CASE WHEN role = 'LEAD' OR coalesce(held.role, 'LEAD') = 'LEAD' THEN 'LEAD'
                              WHEN role = 'JOINT' OR held.role = 'JOINT' THEN 'JOINT' ELSE 'ASSIST' END
