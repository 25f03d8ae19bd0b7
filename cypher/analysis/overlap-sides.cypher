// purpose: What an agency holds of a duty or item: text, bureau, role, basis, for each holding asked for.
// param:   holdings LIST<MAP> each {task: code of a duty or item, agency: code}
// column:  task STRING code of the duty or item
// column:  agency STRING code
// column:  item BOOLEAN whether it is an item
// column:  text STRING text of the duty or name of the item
// column:  agencyName STRING name
// column:  bureau STRING code of the bureau that holds it, null where the agency itself does
// column:  bureauName STRING name
// column:  role STRING LEAD JOINT or ASSIST, the strongest
// column:  basis LIST<STRING> provisions
// column:  area MAP {code, name}
// column:  statement STRING key of its statement
// key:     task, agency, item
UNWIND $holdings AS holding
MATCH (agency:Agency {code: holding.agency})-[:SERVES]->(area:Area)
CALL (holding, agency) {
  MATCH (task:Duty {code: holding.task})<-[held:HOLDS]-(holder)-[:PART_OF*0..1]->(agency)
  RETURN task, held, holder
  UNION ALL
  MATCH (task:Item {code: holding.task})<-[held:EXERCISES]-(holder)-[:PART_OF*0..1]->(agency)
  RETURN task, held, holder
}
WITH DISTINCT agency, area, task, held, holder
ORDER BY CASE held.role WHEN 'ASSIST' THEN 2 WHEN 'JOINT' THEN 1 ELSE 0 END, holder.code
WITH agency, area, task, collect({role: coalesce(held.role, 'LEAD'), holder: holder})[0] AS first
RETURN task.code AS task, agency.code AS agency, task:Item AS item, coalesce(task.text, task.name) AS text,
       agency.name AS agencyName,
       CASE WHEN first.holder:Bureau THEN first.holder.code END AS bureau,
       CASE WHEN first.holder:Bureau THEN first.holder.name END AS bureauName,
       first.role AS role,
       COLLECT { MATCH (task)-[:BASED_ON]->(provision:Provision) RETURN provision.text ORDER BY provision.text } AS basis,
       {code: area.code, name: area.name} AS area,
       [(task)-[:STATES]->(statement:Statement) | statement.key][0] AS statement
ORDER BY task, agency, item
