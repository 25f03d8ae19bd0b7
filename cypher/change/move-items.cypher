// purpose: Passes items from their holders to another; who holds one already keeps the stronger role. What nobody held no longer stands alone.
// param:   rows LIST<MAP> task: code; from: codes of the holders; to: code of the agency or bureau
UNWIND $rows AS row
MATCH (task:Item {code: row.task})
CALL (task) { MATCH (task)-[alone:WITHIN]->() DELETE alone }
CALL (task, row) {
  OPTIONAL MATCH (holder)-[held:EXERCISES]->(task)
  WHERE holder.code IN row.from
  WITH collect(held) AS held
  WITH held, [one IN held | coalesce(one.role, 'LEAD')] AS roles, head([one IN held WHERE one.source IS NOT NULL | one.source]) AS source
  WITH held, source, CASE WHEN size(roles) = 0 OR 'LEAD' IN roles THEN 'LEAD' WHEN 'JOINT' IN roles THEN 'JOINT' ELSE 'ASSIST' END AS role
  FOREACH (one IN held | DELETE one)
  RETURN role, source
}
OPTIONAL MATCH (agency:Agency {code: row.to})
OPTIONAL MATCH (bureau:Bureau {code: row.to})
WITH task, role, source, coalesce(agency, bureau) AS holder
MERGE (holder)-[held:EXERCISES]->(task)
ON CREATE SET held.role = role, held.source = source
ON MATCH SET held.role = CASE WHEN role = 'LEAD' OR coalesce(held.role, 'LEAD') = 'LEAD' THEN 'LEAD'
                              WHEN role = 'JOINT' OR held.role = 'JOINT' THEN 'JOINT' ELSE 'ASSIST' END
