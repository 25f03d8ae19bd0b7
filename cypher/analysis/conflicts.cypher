// purpose: Duties and items with which duties that an agency proposes would conflict, by the rules of the overlaps.
// param:   area STRING code of the area that the agency serves
// param:   agency STRING = null code of the agency, null where there is none yet
// param:   name STRING its name
// param:   kind STRING = null its kind
// param:   line STRING = null its line of work
// param:   near LIST<MAP> texts that come near: duty (number of the proposed one), role (0 lead, 1 joint, 2 assist), text (of the proposed one), statement (key), same (the very text), relation and score of the two texts, boilerplate
// param:   relations LIST<STRING> = ["DUPLICATE", "OVERLAP"] relations wanted, of the seven but UNRELATED
// param:   common INTEGER = 5 a duty that so many agencies of one area lead in the same words, the proposed one counted, is what every body does for itself
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
// column:  decidedBy STRING what decided: boilerplate housekeeping assist joint predecessor line service superior coordination government delegation township same-text text
// key:     duty, task, item, agency
MATCH (here:Area {code: $area})
OPTIONAL MATCH (agency:Agency {code: $agency})
WITH here, agency, {name: $name, kind: $kind, line: $line} AS called
WITH here, agency,
     // include: analysis/holder.part
WITH here, agency AS own, of {.*, task: null, house: 0, given: false} AS proposed,
     [near IN $near
      WHERE near.same AND near.role = 0 AND 1 + COUNT {
        MATCH (:Statement {key: near.statement})<-[:STATES]-(:Duty)<-[led:HOLDS]-()-[:PART_OF*0..1]->(leader:Agency)-[:SERVES]->(here)
        WHERE leader.status <> 'ABOLISHED' AND NOT coalesce(led.role, 'LEAD') IN ['JOINT', 'ASSIST'] AND coalesce(leader.code <> $agency, true)
        RETURN DISTINCT leader } >= $common
      | near.duty] AS common
UNWIND $near AS near
MATCH (text:Statement {key: near.statement})<-[:STATES]-(task)<-[held:HOLDS|EXERCISES]-(holder)
MATCH (holder)-[:PART_OF*0..1]->(agency:Agency)-[:SERVES]->(place:Area)
WHERE agency.status <> 'ABOLISHED'
  AND ($agency IS NULL OR agency.code <> $agency)
  AND (EXISTS { (place)-[:WITHIN*0..]->(here) } OR EXISTS { (here)-[:WITHIN*1..]->(place) })
WITH here, own, proposed, common, near, text, task, agency, place, held,
     // include: analysis/office.part
WITH here, own, proposed, common, near, text, task, agency, place,
     // include: analysis/held.part
WITH *, agency AS called
WITH here, own, proposed, common, near, text, task, agency, place, role, house,
     // include: analysis/holder.part
WITH here, own, near, text, place, proposed {.*, role: near.role} AS proposed, near.duty IN common AS common,
     collect(
     // include: analysis/holding.part
     ) AS holdings, count(DISTINCT CASE WHEN role = 0 AND task:Duty THEN agency END) AS leads
WITH near, text, place <> here AS nested, EXISTS { (here)-[:WITHIN*1..]->(place) } AS above, own, proposed, holdings,
     CASE WHEN near.same THEN null ELSE near END AS similar,
     coalesce(text.boilerplate, false) OR near.boilerplate OR near.relation = 'BOILERPLATE' OR common OR leads >= $common
       OR any(text IN [text, near] WHERE
     // include: analysis/own.part
       ) AS boilerplate
UNWIND holdings AS theirs
WITH near, text, theirs, nested, similar, boilerplate,
     CASE WHEN above THEN theirs.agency ELSE own END AS over, CASE WHEN above THEN own ELSE theirs.agency END AS under,
     CASE WHEN above THEN theirs ELSE proposed END AS u, CASE WHEN above THEN proposed ELSE theirs END AS l
WITH near, text, theirs, nested, similar, over, under, u, l, boilerplate,
     // include: analysis/judged.part
WHERE relation IN $relations
WITH near, text, theirs.task AS task, theirs.agency AS agency, nested, relation, decidedBy
RETURN near.duty AS duty, task.code AS task, task:Item AS item, coalesce(task.text, task.name) AS text,
       agency.code AS agency, agency.name AS agencyName, text.key AS statement, relation, near.score AS score,
       CASE WHEN nested THEN 'VERTICAL' ELSE 'HORIZONTAL' END AS scope, decidedBy
ORDER BY duty, score DESC, task, item, agency
