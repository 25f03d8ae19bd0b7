// purpose: Who holds which of the items of an area and all within it.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// column:  text STRING
// column:  holders LIST<MAP> each {agency, bureau: null where the agency itself does, role}
// column:  area STRING code of the area in which it stands alone, null where somebody holds it
// key:     code
CALL () {
  WITH 1 AS one WHERE $area IS NULL
  MATCH (task:Item)
  RETURN task
  UNION
  MATCH (place:Area)-[:WITHIN*0..6]->(:Area {code: $area})
  MATCH (place)<-[:SERVES]-(:Agency)<-[:PART_OF*0..1]-()-[:EXERCISES]->(task:Item)
  RETURN task
  UNION
  MATCH (place:Area)-[:WITHIN*0..6]->(:Area {code: $area})
  MATCH (place)<-[:WITHIN]-(task:Item)
  RETURN task
}
RETURN task.code AS code, task.name AS text,
       COLLECT {
         MATCH (holder)-[held:EXERCISES]->(task)
         OPTIONAL MATCH (holder)-[:PART_OF]->(owner:Agency)
         WITH coalesce(owner.code, holder.code) AS agency, CASE WHEN owner IS NULL THEN null ELSE holder.code END AS bureau, held.role AS role
         ORDER BY agency, bureau
         RETURN {agency: agency, bureau: bureau, role: role}
       } AS holders,
       head(COLLECT { MATCH (task)-[:WITHIN]->(alone:Area) RETURN alone.code ORDER BY alone.code }) AS area
ORDER BY code
