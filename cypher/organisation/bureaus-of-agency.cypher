// purpose: Bureaus of an agency, with what they hold.
// param:   code   STRING  code of the agency
// column:  code   STRING
// column:  name   STRING
// column:  kind   STRING  as written: 股, 办, 中心
// column:  quota  INTEGER
// column:  staff  INTEGER
// column:  duties INTEGER
// column:  items  INTEGER
// key:     code
MATCH (b:Bureau)-[:PART_OF]->(:Agency {code: $code})
RETURN b.code AS code,
       b.name AS name,
       b.kind AS kind,
       b.quota AS quota,
       b.staff AS staff,
       COUNT { (b)-[:HOLDS]->(:Duty) } AS duties,
       COUNT { (b)-[:EXERCISES]->(:Item) } AS items
ORDER BY code
