// purpose: What a code stands for in the drawing, and whose it is.
// param:   code     STRING code of an area, agency, bureau, duty or item
// column:  label    STRING Area, Agency, Bureau, Duty or Item
// column:  agencies LIST<STRING> codes of the agency itself, the bureau's, or the holders'
// key:     label
CALL () {
  MATCH (n:Agency {code: $code}) RETURN n
  UNION
  MATCH (n:Bureau {code: $code}) RETURN n
  UNION
  MATCH (n:Duty {code: $code}) RETURN n
  UNION
  MATCH (n:Item {code: $code}) RETURN n
  UNION
  MATCH (n:Area {code: $code}) RETURN n
}
WITH n
ORDER BY CASE WHEN n:Agency THEN 0 WHEN n:Bureau THEN 1 ELSE 2 END
LIMIT 1
OPTIONAL MATCH (n)<-[:HOLDS|EXERCISES*0..1]-()-[:PART_OF*0..1]->(a:Agency)
WITH n, a.code AS code
ORDER BY code
RETURN head(labels(n)) AS label, collect(DISTINCT code) AS agencies
ORDER BY label
