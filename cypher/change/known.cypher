// purpose: What kind of thing each code names.
// param:   codes LIST<STRING>
// column:  code STRING
// column:  label STRING Agency Bureau Duty Item or Area
// column:  name STRING name, of a duty its text
// column:  held BOOLEAN whether somebody holds the duty or item; true for the others
// key:     code, label
UNWIND $codes AS code
CALL (code) {
  MATCH (n:Agency {code: code}) RETURN n, 'Agency' AS label
  UNION ALL
  MATCH (n:Bureau {code: code}) RETURN n, 'Bureau' AS label
  UNION ALL
  MATCH (n:Duty {code: code}) RETURN n, 'Duty' AS label
  UNION ALL
  MATCH (n:Item {code: code}) RETURN n, 'Item' AS label
  UNION ALL
  MATCH (n:Area {code: code}) RETURN n, 'Area' AS label
}
RETURN DISTINCT code, label, coalesce(n.text, n.name) AS name,
       NOT label IN ['Duty', 'Item'] OR EXISTS { (n)<-[:HOLDS|EXERCISES]-() } AS held
ORDER BY code, label
