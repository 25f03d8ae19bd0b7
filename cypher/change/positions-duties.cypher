// purpose: Who holds which of the duties of an area and all within it.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// column:  text STRING
// column:  holders LIST<MAP> each {agency, bureau: null where the agency itself does, role}; of one of another area with agencyName and bureauName
// column:  area STRING code of the area in which it stands alone, null where somebody holds it
// key:     code
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
CALL (place) {
  MATCH (place)<-[:SERVES]-(agency:Agency)
  MATCH (holder)-[:PART_OF*0..1]->(agency)
  MATCH (holder)-[held:HOLDS]->(task:Duty)
  RETURN task, agency.code AS agency, CASE WHEN holder = agency THEN null ELSE holder.code END AS bureau, held.role AS role, null AS alone
  UNION ALL
  MATCH (place)<-[:WITHIN]-(task:Duty)
  RETURN task, null AS agency, null AS bureau, null AS role, place.code AS alone
}
WITH DISTINCT task, agency, bureau, role, alone
WITH task, [holder IN collect({agency: agency, bureau: bureau, role: role}) WHERE holder.agency IS NOT NULL] AS holders, min(alone) AS area
RETURN task.code AS code, task.text AS text,
       holders + CASE WHEN COUNT { (task)<-[:HOLDS]-() } = size(holders) THEN [] ELSE COLLECT {
         MATCH (other)-[held:HOLDS]->(task)
         OPTIONAL MATCH (other)-[:PART_OF]->(owner:Agency)
         WITH coalesce(owner, other) AS agency, CASE WHEN owner IS NULL THEN null ELSE other END AS bureau, held
         WHERE NOT agency.code IN [holder IN holders | holder.agency]
         RETURN {agency: agency.code, bureau: bureau.code, role: held.role, agencyName: agency.name, bureauName: bureau.name}
       } END AS holders, area
ORDER BY code
