// purpose: Agencies and bureaus whose name, short name, code or pinyin initials match, best first.
// param:   phrase   STRING  full-text query for the index names; empty: none
// param:   prefix   STRING  start of a code, as typed
// param:   initials STRING  start of the pinyin initials, lower case; empty: none
// param:   label    STRING  Agency or Bureau
// param:   area     STRING = null that area and all within it; null: all
// param:   limit    INTEGER most rows
// column:  code   STRING
// column:  name   STRING
// column:  area   MAP code and name of the area served; null for a bureau
// column:  agency MAP code and name of the agency of a bureau; null for an agency
// key:     code
CALL () {
  WITH $phrase AS phrase WHERE phrase <> ''
  CALL db.index.fulltext.queryNodes('names', phrase, {limit: 1000}) YIELD node, score
  WHERE $label IN labels(node)
  RETURN node AS n, score
  UNION ALL
  MATCH (n:Agency|Bureau) WHERE $label IN labels(n) AND n.code STARTS WITH $prefix
  RETURN n, 20.0 AS score
  UNION ALL
  MATCH (n:Agency|Bureau) WHERE $label IN labels(n) AND $initials <> '' AND n.initials CONTAINS $initials
  RETURN n, CASE WHEN n.initials STARTS WITH $initials OR n.initials ENDS WITH $initials THEN 10.0 ELSE 1.0 END AS score
}
WITH n, max(score) AS score
OPTIONAL MATCH (n)-[:PART_OF]->(agency:Agency)
WITH n, score, agency, coalesce(agency, n) AS serving
WHERE $area IS NULL OR EXISTS { (serving)-[:SERVES]->(:Area)-[:WITHIN*0..4]->(:Area {code: $area}) }
WITH n, score, agency ORDER BY score DESC, n.code LIMIT $limit
RETURN n.code AS code,
       n.name AS name,
       head(COLLECT { MATCH (n)-[:SERVES]->(p:Area) RETURN p {.code, .name} ORDER BY p.code }) AS area,
       agency {.code, .name} AS agency
ORDER BY score DESC, code
