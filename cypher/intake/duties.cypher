// purpose: Duties with their holders, in the columns of sheet 职责.
// param:   codes LIST<STRING> = null codes of duties; null for all
// column:  code STRING code of the duty
// column:  text STRING normalised
// column:  original STRING as it was written, where that differs
// column:  domain STRING
// column:  category STRING
// column:  area STRING code of the area, where nobody holds it
// column:  statement STRING key of what it states
// column:  basis LIST<STRING> provisions
// column:  holders LIST<MAP> agency, bureau (absent where the agency itself holds it), role
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (n:Duty)
  RETURN n
  UNION ALL
  UNWIND $codes AS code
  MATCH (n:Duty {code: code})
  RETURN n
}
OPTIONAL MATCH (n)-[:WITHIN]->(area:Area)
WITH n, min(area.code) AS area
OPTIONAL MATCH (n)-[:STATES]->(statement:Statement)
WITH n, area, min(statement.key) AS statement
RETURN n.code AS code, n.text AS text, n.original AS original, n.domain AS domain, n.category AS category, area, statement,
       COLLECT { MATCH (n)-[:BASED_ON]->(p:Provision) RETURN p.code ORDER BY p.code } AS basis,
       COLLECT {
         MATCH (h:Agency|Bureau)-[r:HOLDS]->(n)
         OPTIONAL MATCH (h)-[:PART_OF]->(owner:Agency)
         WITH coalesce(owner.code, h.code) AS agency, CASE WHEN owner IS NULL THEN null ELSE h.code END AS bureau, r.role AS role
         ORDER BY agency, bureau, role
         RETURN {agency: agency, bureau: bureau, role: role}
       } AS holders
ORDER BY code
