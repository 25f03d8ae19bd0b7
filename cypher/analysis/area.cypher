// purpose: One area: its path and how much of each kind there is in it and all areas within.
// param:   area STRING code
// column:  code STRING code
// column:  name STRING name
// column:  level STRING NATION PROVINCE PREFECTURE COUNTY or TOWNSHIP
// column:  path LIST<MAP> the areas it lies within from the top, itself last, each {code, name}
// column:  agencies INTEGER active agencies
// column:  bureaus INTEGER bureaus of agencies that are not abolished
// column:  duties INTEGER duties that somebody holds or nobody
// column:  items INTEGER items that somebody exercises or nobody
// column:  delegations INTEGER delegations that its agencies give
// column:  townships INTEGER active township agencies
// column:  countyAgencies INTEGER active agencies that serve the area itself
// key:     code
MATCH (root:Area {code: $area})
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH root, collect(place) AS places
CALL (places) {
  UNWIND places AS place
  MATCH (place)<-[:SERVES]-(agency:Agency)
  RETURN collect(agency) AS agencies
}
CALL (places, agencies) {
  // counted in here: an area without any duty is still an area
  CALL (places, agencies) {
    UNWIND agencies AS agency
    MATCH (holder)-[:PART_OF*0..1]->(agency)
    MATCH (holder)-[:HOLDS|EXERCISES]->(task)
    RETURN task
    UNION
    UNWIND places AS place
    MATCH (place)<-[:WITHIN]-(task:Duty|Item)
    RETURN task
  }
  RETURN count(CASE WHEN task:Duty THEN 1 END) AS duties, count(CASE WHEN task:Item THEN 1 END) AS items
}
RETURN root.code AS code, root.name AS name, root.level AS level,
       [area IN reverse(COLLECT { MATCH path = (root)-[:WITHIN*0..]->(up:Area) RETURN up ORDER BY length(path) }) | {code: area.code, name: area.name}] AS path,
       size([agency IN agencies WHERE agency.status = 'ACTIVE']) AS agencies,
       COUNT { UNWIND agencies AS agency MATCH (agency)<-[:PART_OF]-(bureau:Bureau) WHERE agency.status <> 'ABOLISHED' RETURN bureau } AS bureaus,
       duties, items,
       COUNT { UNWIND agencies AS agency MATCH (agency)<-[:BY]-(given:Delegation) RETURN given } AS delegations,
       size([agency IN agencies WHERE agency.status = 'ACTIVE' AND agency.kind = 'TOWNSHIP']) AS townships,
       COUNT { (root)<-[:SERVES]-(:Agency {status: 'ACTIVE'}) } AS countyAgencies
ORDER BY code
