// purpose: Names and kinds of some agencies, bureaus, duties and items.
// param:   codes  LIST<STRING>
// column:  code   STRING
// column:  label  STRING Agency, Bureau, Duty or Item
// column:  name   STRING name, or text of a duty
// column:  kind   STRING agency kind; null for others
// column:  status STRING of an agency; null for others
// key:     code
UNWIND $codes AS wanted
CALL (wanted) {
  MATCH (n:Agency {code: wanted}) RETURN n
  UNION
  MATCH (n:Bureau {code: wanted}) RETURN n
  UNION
  MATCH (n:Duty {code: wanted}) RETURN n
  UNION
  MATCH (n:Item {code: wanted}) RETURN n
}
RETURN n.code AS code,
       head(labels(n)) AS label,
       coalesce(n.name, n.text) AS name,
       CASE WHEN n:Agency THEN n.kind END AS kind,
       CASE WHEN n:Agency THEN n.status END AS status
ORDER BY code
