// purpose: Duties and items whose text or code matches, best first.
// param:   phrase STRING  full-text query for the index texts; empty: none
// param:   prefix STRING  start of a code, as typed
// param:   label  STRING  Duty or Item
// param:   area   STRING = null that area and all within it; null: all
// param:   limit  INTEGER most rows
// column:  code   STRING
// column:  text   STRING text of the duty or name of the item
// column:  agency MAP code and name of the first holder's agency there; null where nobody holds it
// key:     code
CALL () {
  WITH $phrase AS phrase WHERE phrase <> ''
  CALL db.index.fulltext.queryNodes('texts', phrase, {limit: CASE WHEN $area IS NULL THEN 2000 ELSE 50000 END}) YIELD node, score
  WHERE $label IN labels(node)
  RETURN node AS n, score
  UNION ALL
  MATCH (n:Duty) WHERE $label = 'Duty' AND n.code STARTS WITH $prefix
  RETURN n, 20.0 AS score LIMIT CASE WHEN $area IS NULL THEN 100 ELSE 50000 END
  UNION ALL
  MATCH (n:Item) WHERE $label = 'Item' AND n.code STARTS WITH $prefix
  RETURN n, 20.0 AS score LIMIT CASE WHEN $area IS NULL THEN 100 ELSE 50000 END
}
WITH n, max(score) AS score ORDER BY score DESC, n.code
WITH n, score,
     head(COLLECT {
       MATCH (n)<-[:HOLDS|EXERCISES]-()-[:PART_OF*0..1]->(a:Agency)
       WHERE $area IS NULL OR EXISTS { (a)-[:SERVES]->(:Area)-[:WITHIN*0..4]->(:Area {code: $area}) }
       RETURN a ORDER BY a.code
     }) AS agency
WHERE $area IS NULL
   OR agency IS NOT NULL
   OR EXISTS { (n)-[:WITHIN]->(:Area)-[:WITHIN*0..4]->(:Area {code: $area}) }
WITH n, score, agency LIMIT $limit
RETURN n.code AS code, coalesce(n.text, n.name) AS text, agency {.code, .name} AS agency
ORDER BY score DESC, code
