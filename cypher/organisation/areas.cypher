// purpose: The tree of areas, each with the active agencies that serve it and no smaller one.
// column:  code     STRING  GB/T 2260 code
// column:  name     STRING
// column:  level    STRING  NATION PROVINCE PREFECTURE COUNTY TOWNSHIP
// column:  parent   STRING  code of the area it lies in; null for the topmost
// column:  agencies INTEGER active agencies of this area only
// key:     code
MATCH (a:Area)
RETURN a.code AS code,
       a.name AS name,
       a.level AS level,
       head(COLLECT { MATCH (a)-[:WITHIN]->(p:Area) RETURN p.code ORDER BY p.code }) AS parent,
       COUNT { (a)<-[:SERVES]-(:Agency {status: 'ACTIVE'}) } AS agencies
ORDER BY code
