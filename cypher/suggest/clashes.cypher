// purpose: Which pairs would be findings if duties and items were held elsewhere, by the rules of the overlaps.
// param:   rows LIST<MAP> a place where a duty or item may be: task (code), from (code of the agency that holds it now), at (code of the agency where it may be, from itself too), role (0 lead, 1 joint, 2 assist)
// param:   elsewhere MAP other places by task and from with a bar between: LIST of codes of agencies
// param:   common INTEGER = 5 a duty that so many agencies of one area lead in the same words is what every body does for itself
// column:  task STRING code of the duty or item
// column:  from STRING code of the agency that holds it now
// column:  at STRING code of the agency where it would be
// column:  other STRING code of the duty or item that it meets
// column:  otherFrom STRING code of the agency that holds that one now
// column:  otherAt STRING code of the agency where that one would be
// column:  relation STRING DUPLICATE or OVERLAP
// key:     task, from, at, other, otherFrom, otherAt
UNWIND $rows AS row
MATCH (agency:Agency {code: row.at})-[:SERVES]->(here:Area)
CALL (row) {
  MATCH (task:Duty {code: row.task})
  RETURN task
  UNION ALL
  MATCH (task:Item {code: row.task})
  RETURN task
}
MATCH (task)-[:STATES]->(text:Statement)
WHERE NOT coalesce(text.boilerplate, false)
// whether it is an office that keeps house which does it is told by where it is done now
MATCH (task)<-[held:HOLDS|EXERCISES]-(holder)-[:PART_OF*0..1]->(:Agency {code: row.from})
WITH row, here, task, text, agency, held,
     // include: analysis/office.part
WITH row, here, task, text, agency,
     // include: analysis/held.part
WITH *, agency AS called
WITH row, here, task, text, agency, row.role AS role, house,
     // include: analysis/holder.part
WITH row, here, task, text,
     // include: analysis/holding.part
     AS mine
CALL (text) {
  MATCH (text)<-[:STATES]-(other)
  RETURN other, null AS similar, text AS near
  UNION ALL
  MATCH (text)-[similar:SIMILAR_TO]-(near:Statement)<-[:STATES]-(other)
  WHERE similar.relation IN ['DUPLICATE', 'OVERLAP'] AND NOT coalesce(near.boilerplate, false)
  RETURN other, similar, near
}
MATCH (other)<-[held:HOLDS|EXERCISES]-(holder)
MATCH (holder)-[:PART_OF*0..1]->(home:Agency)
WHERE home.status <> 'ABOLISHED' AND NOT (other = task AND home.code = row.from)
WITH row, here, mine, text, other, similar, near, home, held,
     // include: analysis/office.part
WITH row, here, mine, text, other, similar, near, home,
     // include: analysis/held.part
UNWIND [home.code] + coalesce($elsewhere[other.code + '|' + home.code], []) AS whither
MATCH (agency:Agency {code: whither})-[:SERVES]->(place:Area)
WHERE agency <> mine.agency AND NOT (home.code = whither AND row.from = row.at)
  AND (EXISTS { (place)-[:WITHIN*0..]->(here) } OR EXISTS { (here)-[:WITHIN*1..]->(place) })
WITH *, agency AS called
WITH row, here, mine, text, similar, near, home, place, other AS task, agency, role, house,
     // include: analysis/holder.part
WITH row, mine, home, similar, place <> here AS nested, EXISTS { (here)-[:WITHIN*1..]->(place) } AS above,
     // include: analysis/holding.part
     AS theirs,
     any(text IN [text, near] WHERE
     // include: analysis/own.part
     ) OR COUNT {
        MATCH (near)<-[:STATES]-(:Duty)<-[led:HOLDS]-()-[:PART_OF*0..1]->(leader:Agency)-[:SERVES]->(place)
        WHERE leader.status <> 'ABOLISHED' AND NOT coalesce(led.role, 'LEAD') IN ['JOINT', 'ASSIST']
        RETURN DISTINCT leader } >= $common AS boilerplate
WITH row, mine, theirs, home, similar, nested, boilerplate,
     CASE WHEN above THEN theirs ELSE mine END AS u, CASE WHEN above THEN mine ELSE theirs END AS l
WITH *, u.agency AS over, l.agency AS under
WITH row, mine, theirs, home, similar, nested, over, under, u, l, boilerplate,
     // include: analysis/judged.part
WHERE relation IN ['DUPLICATE', 'OVERLAP']
RETURN DISTINCT row.task AS task, row.from AS from, mine.by AS at, theirs.code AS other, home.code AS otherFrom, theirs.by AS otherAt, relation
ORDER BY task, from, at, other, otherFrom, otherAt
