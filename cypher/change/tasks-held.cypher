// purpose: Duties and items that agencies and their bureaus hold, and others by their codes, with all their holders.
// param:   agencies LIST<STRING> codes of agencies
// param:   codes LIST<STRING> codes of duties and items that are asked for whoever holds them
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// column:  item BOOLEAN whether it is an item
// column:  text STRING text of the duty or name of the item
// column:  holders LIST<MAP> each {agency, agencyName, bureau: null where the agency itself does, bureauName, role}
// column:  area STRING code of the area in which it stands alone where that is the one asked for or within it, null where somebody holds it
// key:     item, code
CALL () {
  UNWIND $agencies AS code
  MATCH (agency:Agency {code: code})
  MATCH (holder)-[:PART_OF*0..1]->(agency)
  MATCH (holder)-[:HOLDS|EXERCISES]->(task)
  RETURN task
  UNION
  UNWIND $codes AS code
  MATCH (task:Duty {code: code})
  RETURN task
  UNION
  UNWIND $codes AS code
  MATCH (task:Item {code: code})
  RETURN task
}
RETURN task.code AS code, task:Item AS item, coalesce(task.text, task.name) AS text,
       COLLECT {
         MATCH (holder)-[held:HOLDS|EXERCISES]->(task)
         OPTIONAL MATCH (holder)-[:PART_OF]->(owner:Agency)
         WITH coalesce(owner, holder) AS agency, CASE WHEN owner IS NULL THEN null ELSE holder END AS bureau, held
         RETURN {agency: agency.code, agencyName: agency.name, bureau: bureau.code, bureauName: bureau.name, role: held.role}
       } AS holders,
       head(COLLECT {
         MATCH (task)-[:WITHIN]->(place:Area)
         WHERE $area IS NULL OR EXISTS { (place)-[:WITHIN*0..]->(:Area {code: $area}) }
         RETURN place.code ORDER BY place.code
       }) AS area
ORDER BY item, code
