// purpose: Duties and items with which duties that an agency proposes would conflict, by the rules of the overlaps.
// param:   area STRING code of the area that the agency serves
// param:   agency STRING = null code of the agency, null where there is none yet
// param:   name STRING its name
// param:   kind STRING = null its kind
// param:   line STRING = null its line of work
// param:   near LIST<MAP> texts that come near: duty (number of the proposed one), role (0 lead, 1 joint, 2 assist), statement (key), same (the very text), relation and score of the two texts, boilerplate
// param:   relations LIST<STRING> = ["DUPLICATE", "OVERLAP"] relations wanted, of the seven but UNRELATED
// column:  duty INTEGER number of the proposed duty
// column:  task STRING code of the duty or item it meets
// column:  item BOOLEAN whether that is an item
// column:  text STRING its text or name
// column:  agency STRING code of the agency that holds it
// column:  agencyName STRING name
// column:  statement STRING key of its text
// column:  relation STRING of the two holdings
// column:  score FLOAT 0 to 1, likeness of the two texts
// column:  scope STRING HORIZONTAL or VERTICAL
// column:  decidedBy STRING what decided: boilerplate housekeeping assist joint predecessor line service superior government delegation township same-text text
// key:     duty, task, item, agency
MATCH (here:Area {code: $area})
OPTIONAL MATCH (own:Agency {code: $agency})
UNWIND $near AS near
MATCH (text:Statement {key: near.statement})<-[:STATES]-(task)<-[held:HOLDS|EXERCISES]-(holder)
MATCH (holder)-[:PART_OF*0..1]->(agency:Agency)-[:SERVES]->(place:Area)
WHERE agency.status <> 'ABOLISHED'
  AND ($agency IS NULL OR agency.code <> $agency)
  AND (EXISTS { (place)-[:WITHIN*0..]->(here) } OR EXISTS { (here)-[:WITHIN*1..]->(place) })
WITH here, own, near, text, task, agency, place,
     min(CASE held.role WHEN 'ASSIST' THEN 2 WHEN 'JOINT' THEN 1 ELSE 0 END) AS role
WITH near, text, task, agency, place <> here AS nested, EXISTS { (here)-[:WITHIN*1..]->(place) } AS above,
     CASE WHEN near.same THEN null ELSE near END AS similar,
     coalesce(text.boilerplate, false) OR near.boilerplate OR near.relation = 'BOILERPLATE' AS boilerplate, own,
     {task: task, role: role, line: agency.line, name: agency.name, kind: agency.kind, given: EXISTS { (task)<-[:OF]-() },
      above: [(agency)-[:SUBORDINATE_TO*1..6]->(superior) | superior],
      moved: [(agency)-[:FUNCTIONS_MOVED_TO]->()-[:PART_OF*0..1]->(successor:Agency) | successor]} AS theirs,
     {task: null, role: near.role, line: $line, name: $name, kind: $kind, given: false,
      above: [(own)-[:SUBORDINATE_TO*1..6]->(superior) | superior],
      moved: [(own)-[:FUNCTIONS_MOVED_TO]->()-[:PART_OF*0..1]->(successor:Agency) | successor]} AS proposed
WITH near, text, task, agency, nested, similar, boilerplate,
     CASE WHEN above THEN agency ELSE own END AS over, CASE WHEN above THEN own ELSE agency END AS under,
     CASE WHEN above THEN theirs ELSE proposed END AS u, CASE WHEN above THEN proposed ELSE theirs END AS l
WITH near, text, task, agency, nested, similar, over, under, u, l, boilerplate,
     // include: analysis/judged.part
WHERE relation IN $relations
RETURN near.duty AS duty, task.code AS task, task:Item AS item, coalesce(task.text, task.name) AS text,
       agency.code AS agency, agency.name AS agencyName, text.key AS statement, relation, near.score AS score,
       CASE WHEN nested THEN 'VERTICAL' ELSE 'HORIZONTAL' END AS scope, decidedBy
ORDER BY duty, score DESC, task, item, agency
