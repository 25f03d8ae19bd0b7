// purpose: What agencies and bureaus hold, an agency together with its bureaus.
// param:   units LIST<STRING> codes of agencies and bureaus
// param:   whole BOOLEAN = true whether what the bureaus of an agency hold is its own too
// column:  unit STRING code of the agency or bureau asked for
// column:  holder STRING code of the agency or bureau that holds it
// column:  task STRING code of the duty or item
// column:  item BOOLEAN whether it is an item
// column:  text STRING text of the duty or name of the item
// column:  category STRING kind of power, null where none is given
// column:  domain STRING null where none is given
// column:  role STRING LEAD JOINT or ASSIST
// column:  source STRING source of the power, null where none is given
// column:  based BOOLEAN whether a provision is given
// key:     unit, holder, task, item
UNWIND $units AS code
CALL (code) {
  MATCH (unit:Agency {code: code})
  RETURN unit
  UNION ALL
  MATCH (unit:Bureau {code: code})
  RETURN unit
}
MATCH (holder)-[:PART_OF*0..1]->(unit)
WHERE $whole OR holder = unit
MATCH (holder)-[held:HOLDS|EXERCISES]->(task)
RETURN unit.code AS unit, holder.code AS holder, task.code AS task, task:Item AS item, coalesce(task.text, task.name) AS text,
       task.category AS category, task.domain AS domain, coalesce(held.role, 'LEAD') AS role, held.source AS source,
       EXISTS { (task)-[:BASED_ON]->() } AS based
ORDER BY unit, task, holder, item
