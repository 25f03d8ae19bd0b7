// purpose: Duties and items of some holders as nodes of the drawing, each with all its holders.
// param:   holders LIST<STRING>        codes of agencies (what no bureau holds) and of bureaus
// param:   whole   LIST<STRING> = []   codes of agencies, with what their bureaus hold
// param:   codes   LIST<STRING> = []   codes of duties and items themselves
// param:   kinds   LIST<STRING>        Duty, Item
// column:  code     STRING
// column:  kind     STRING  Duty or Item
// column:  text     STRING  text of the duty or name of the item
// column:  category STRING  of an item; null for a duty
// column:  holders  LIST<MAP> code and name of the holder, code of its agency, type (HOLDS or EXERCISES), role and source
// key:     code
CALL () {
  MATCH (h:Agency|Bureau)-[:HOLDS|EXERCISES]->(n:Duty|Item) WHERE h.code IN $holders RETURN n
  UNION
  MATCH (a:Agency)<-[:PART_OF*0..1]-(:Agency|Bureau)-[:HOLDS|EXERCISES]->(n:Duty|Item) WHERE a.code IN $whole RETURN n
  UNION
  MATCH (n:Duty) WHERE n.code IN $codes RETURN n
  UNION
  MATCH (n:Item) WHERE n.code IN $codes RETURN n
}
WITH n, CASE WHEN n:Duty THEN 'Duty' ELSE 'Item' END AS kind
WHERE kind IN $kinds
RETURN n.code AS code,
       kind,
       coalesce(n.text, n.name) AS text,
       CASE kind WHEN 'Item' THEN n.category END AS category,
       COLLECT { MATCH (h:Agency|Bureau)-[r:HOLDS|EXERCISES]->(n)
                 MATCH (h)-[:PART_OF*0..1]->(a:Agency)
                 RETURN {code: h.code, name: h.name, agency: a.code, type: type(r), role: r.role, source: r.source} ORDER BY h.code } AS holders
ORDER BY code
