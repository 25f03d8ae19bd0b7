// purpose: Items with their holders, in the columns of sheet 事项.
// param:   codes LIST<STRING> = null codes of items; null for all
// column:  code STRING code of the item
// column:  name STRING
// column:  category STRING kind of power, or 公共服务
// column:  categoryAsWritten STRING the list's own word, where that differs
// column:  domain STRING
// column:  area STRING code of the area, where nobody holds it
// column:  statement STRING key of what it states
// column:  basis LIST<STRING> provisions
// column:  holders LIST<MAP> agency, bureau (absent where the agency itself holds it), role, source
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (n:Item)
  RETURN n
  UNION ALL
  UNWIND $codes AS code
  MATCH (n:Item {code: code})
  RETURN n
}
OPTIONAL MATCH (n)-[:WITHIN]->(area:Area)
WITH n, min(area.code) AS area
OPTIONAL MATCH (n)-[:STATES]->(statement:Statement)
WITH n, area, min(statement.key) AS statement
RETURN n.code AS code, n.name AS name, n.category AS category, n.categoryAsWritten AS categoryAsWritten, n.domain AS domain, area, statement,
       COLLECT { MATCH (n)-[:BASED_ON]->(p:Provision) RETURN p.code ORDER BY p.code } AS basis,
       COLLECT {
         MATCH (h:Agency|Bureau)-[r:EXERCISES]->(n)
         OPTIONAL MATCH (h)-[:PART_OF]->(owner:Agency)
         WITH coalesce(owner.code, h.code) AS agency, CASE WHEN owner IS NULL THEN null ELSE h.code END AS bureau, r.role AS role, r.source AS source
         ORDER BY agency, bureau, role, source
         RETURN {agency: agency, bureau: bureau, role: role, source: source}
       } AS holders
ORDER BY code
