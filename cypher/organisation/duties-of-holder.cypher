// purpose: Duties that an agency holds, by itself or by its bureaus, or that one bureau holds.
// param:   code  STRING       code of the agency or bureau
// param:   limit INTEGER = 200 most duties answered
// column:  total    INTEGER all its duties
// column:  code     STRING
// column:  text     STRING
// column:  role     STRING  LEAD ASSIST JOINT
// column:  bureau   MAP     code and name of the bureau that holds it; null where the agency does
// column:  domain   STRING
// column:  category STRING
// column:  basis    LIST<STRING> texts of the provisions
// key:     code, role, bureau
MATCH (a:Agency|Bureau {code: $code})
MATCH (a)<-[:PART_OF*0..1]-(h:Agency|Bureau)-[r:HOLDS]->(d:Duty)
WITH h, r, d ORDER BY d.code, h.code
WITH collect({h: h, r: r, d: d}) AS found
UNWIND found[..$limit] AS each
WITH size(found) AS total, each.h AS h, each.r AS r, each.d AS d
RETURN total,
       d.code AS code,
       d.text AS text,
       r.role AS role,
       CASE WHEN h:Bureau THEN h {.code, .name} END AS bureau,
       d.domain AS domain,
       d.category AS category,
       COLLECT { MATCH (d)-[:BASED_ON]->(p:Provision) RETURN p.text ORDER BY p.text } AS basis
ORDER BY code, h.code
