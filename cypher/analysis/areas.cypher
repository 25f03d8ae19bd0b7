// purpose: All areas with the number of active agencies that serve each.
// column:  code STRING code
// column:  name STRING name
// column:  level STRING NATION PROVINCE PREFECTURE COUNTY or TOWNSHIP
// column:  parent STRING code of the area it lies within, null at the top
// column:  agencies INTEGER active agencies that serve this area itself
// key:     code
MATCH (area:Area)
OPTIONAL MATCH (area)-[:WITHIN]->(parent:Area)
RETURN area.code AS code, area.name AS name, area.level AS level, parent.code AS parent,
       COUNT { (area)<-[:SERVES]-(:Agency {status: 'ACTIVE'}) } AS agencies
ORDER BY code
