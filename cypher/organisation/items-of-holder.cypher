// purpose: Items that an agency exercises, by itself or by its bureaus, or that one bureau exercises.
// param:   code  STRING       code of the agency or bureau
// param:   limit INTEGER = 200 most items answered
// column:  total    INTEGER all its items
// column:  code     STRING
// column:  name     STRING
// column:  category STRING  Chinese kind, such as 行政许可
// column:  source   STRING  STATUTORY AUTHORISED STATIONED
// column:  role     STRING  LEAD ASSIST JOINT
// column:  bureau   MAP     code and name of the bureau that exercises it; null where the agency does
// column:  domain   STRING
// column:  basis    LIST<STRING> texts of the provisions
// key:     code, role, bureau
MATCH (a:Agency|Bureau {code: $code})
MATCH (a)<-[:PART_OF*0..1]-(h:Agency|Bureau)-[r:EXERCISES]->(i:Item)
WITH h, r, i ORDER BY i.code, h.code
WITH collect({h: h, r: r, i: i}) AS found
UNWIND found[..$limit] AS each
WITH size(found) AS total, each.h AS h, each.r AS r, each.i AS i
RETURN total,
       i.code AS code,
       i.name AS name,
       i.category AS category,
       r.source AS source,
       r.role AS role,
       CASE WHEN h:Bureau THEN h {.code, .name} END AS bureau,
       i.domain AS domain,
       COLLECT { MATCH (i)-[:BASED_ON]->(p:Provision) RETURN p.text ORDER BY p.text } AS basis
ORDER BY code, h.code
