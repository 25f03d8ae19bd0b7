// purpose: Bureaus of agencies as nodes of the drawing.
// param:   agencies LIST<STRING> codes
// column:  code   STRING
// column:  name   STRING
// column:  agency STRING code of its agency
// column:  duties INTEGER
// column:  items  INTEGER
// key:     code
UNWIND $agencies AS agency
MATCH (b:Bureau)-[:PART_OF]->(:Agency {code: agency})
RETURN b.code AS code,
       b.name AS name,
       agency,
       COUNT { (b)-[:HOLDS]->(:Duty) } AS duties,
       COUNT { (b)-[:EXERCISES]->(:Item) } AS items
ORDER BY code
