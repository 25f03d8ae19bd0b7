// purpose: Which pairs would be findings if duties and items were held elsewhere, by the rules of the overlaps.
// param:   rows LIST<MAP> a place where a duty or item may be: task (code), from (code of the agency that holds it now), at (code of the agency where it may be, from itself too), role (0 lead, 1 joint, 2 assist)
// param:   elsewhere MAP other places by task and from with a bar between: LIST of codes of agencies
// column:  task STRING code of the duty or item
// column:  from STRING code of the agency that holds it now
// column:  at STRING code of the agency where it would be
// column:  other STRING code of the duty or item that it meets
// column:  otherFrom STRING code of the agency that holds that one now
// column:  otherAt STRING code of the agency where that one would be
// column:  relation STRING DUPLICATE or OVERLAP
// key:     task, from, at, other, otherFrom, otherAt
UNWIND $rows AS row
MATCH (at:Agency {code: row.at})-[:SERVES]->(here:Area)
CALL (row) {
  MATCH (task:Duty {code: row.task})
  RETURN task
  UNION ALL
  MATCH (task:Item {code: row.task})
  RETURN task
}
MATCH (task)-[:STATES]->(text:Statement)
WHERE NOT coalesce(text.boilerplate, false)
CALL (text) {
  MATCH (text)<-[:STATES]-(other)
  RETURN other, null AS similar
  UNION ALL
  MATCH (text)-[similar:SIMILAR_TO]-(near:Statement)<-[:STATES]-(other)
  WHERE similar.relation IN ['DUPLICATE', 'OVERLAP'] AND NOT coalesce(near.boilerplate, false)
  RETURN other, similar
}
MATCH (other)<-[held:HOLDS|EXERCISES]-(holder)
MATCH (holder)-[:PART_OF*0..1]->(agency:Agency)
WHERE agency.status <> 'ABOLISHED' AND NOT (other = task AND agency.code = row.from)
WITH row, at, here, task, other, similar, agency, min(CASE held.role WHEN 'ASSIST' THEN 2 WHEN 'JOINT' THEN 1 ELSE 0 END) AS role
UNWIND [agency.code] + coalesce($elsewhere[other.code + '|' + agency.code], []) AS whither
MATCH (there:Agency {code: whither})-[:SERVES]->(place:Area)
WHERE there <> at AND NOT (agency.code = whither AND row.from = row.at)
  AND (EXISTS { (place)-[:WITHIN*0..]->(here) } OR EXISTS { (here)-[:WITHIN*1..]->(place) })
WITH row, at, task, other, similar, agency, there, place <> here AS nested, EXISTS { (here)-[:WITHIN*1..]->(place) } AS above,
     {task: task, role: row.role, line: at.line, name: at.name, kind: at.kind, given: EXISTS { (task)<-[:OF]-() },
      above: [(at)-[:SUBORDINATE_TO*1..6]->(superior) | superior],
      moved: [(at)-[:FUNCTIONS_MOVED_TO]->()-[:PART_OF*0..1]->(successor:Agency) | successor]} AS mine,
     {task: other, role: role, line: there.line, name: there.name, kind: there.kind, given: EXISTS { (other)<-[:OF]-() },
      above: [(there)-[:SUBORDINATE_TO*1..6]->(superior) | superior],
      moved: [(there)-[:FUNCTIONS_MOVED_TO]->()-[:PART_OF*0..1]->(successor:Agency) | successor]} AS theirs
WITH row, at, other, similar, agency, there, nested, false AS boilerplate,
     CASE WHEN above THEN there ELSE at END AS over, CASE WHEN above THEN at ELSE there END AS under,
     CASE WHEN above THEN theirs ELSE mine END AS u, CASE WHEN above THEN mine ELSE theirs END AS l
WITH row, at, other, similar, agency, there, nested, over, under, u, l, boilerplate,
     // include: analysis/judged.part
WHERE relation IN ['DUPLICATE', 'OVERLAP']
RETURN DISTINCT row.task AS task, row.from AS from, at.code AS at, other.code AS other, agency.code AS otherFrom, there.code AS otherAt, relation
ORDER BY task, from, at, other, otherFrom, otherAt
