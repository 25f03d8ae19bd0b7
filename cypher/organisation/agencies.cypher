// purpose: Agencies that meet the filters, one page of them in order of code.
// param:   area     STRING = null       that area and all within it; null: all
// param:   kinds    LIST<STRING> = null agency kinds; null: all
// param:   statuses LIST<STRING> = null ACTIVE SHELL ABOLISHED; null: all
// param:   words    STRING = null       part of the name or short name, start of the code or of the pinyin initials; null: all
// param:   after    STRING = ""         code of the last agency of the page before
// param:   limit    INTEGER = 100       most agencies of the page
// column:  total       INTEGER agencies that meet the filters, on all pages
// column:  code        STRING
// column:  name        STRING
// column:  shortName   STRING
// column:  kind        STRING
// column:  rank        STRING
// column:  status      STRING
// column:  area        MAP     code and name of the area it serves
// column:  superior    MAP     code, name and kind of the tie; null where there is none
// column:  quota       INTEGER authorised posts of all three kinds; null where none is known
// column:  staff       INTEGER actual posts of all three kinds; null where none is known
// column:  leaderQuota INTEGER
// column:  leaders     INTEGER
// column:  bureaus     INTEGER
// column:  duties      INTEGER held by it or its bureaus
// column:  items       INTEGER exercised by it or its bureaus
// key:     code
MATCH (a:Agency)
WHERE ($area IS NULL OR EXISTS { (a)-[:SERVES]->(:Area)-[:WITHIN*0..4]->(:Area {code: $area}) })
  AND ($kinds IS NULL OR a.kind IN $kinds)
  AND ($statuses IS NULL OR a.status IN $statuses)
  AND ($words IS NULL OR a.name CONTAINS $words OR a.shortName CONTAINS $words OR a.code STARTS WITH $words
       OR a.initials STARTS WITH toLower($words))
WITH a ORDER BY a.code
WITH collect(a) AS found
WITH size(found) AS total, [a IN found WHERE a.code > $after][..$limit] AS page
UNWIND page AS a
RETURN total,
       a.code AS code,
       a.name AS name,
       a.shortName AS shortName,
       a.kind AS kind,
       a.rank AS rank,
       a.status AS status,
       head(COLLECT { MATCH (a)-[:SERVES]->(p:Area) RETURN p {.code, .name} ORDER BY p.code }) AS area,
       head(COLLECT { MATCH (a)-[t:SUBORDINATE_TO]->(s:Agency) RETURN s {.code, .name, kind: coalesce(t.kind, 'SUBORDINATE')} ORDER BY s.code }) AS superior,
       CASE WHEN coalesce(a.quotaAdministrative, a.quotaInstitution, a.quotaSupport) IS NULL THEN null
            ELSE coalesce(a.quotaAdministrative, 0) + coalesce(a.quotaInstitution, 0) + coalesce(a.quotaSupport, 0) END AS quota,
       CASE WHEN coalesce(a.staffAdministrative, a.staffInstitution, a.staffSupport) IS NULL THEN null
            ELSE coalesce(a.staffAdministrative, 0) + coalesce(a.staffInstitution, 0) + coalesce(a.staffSupport, 0) END AS staff,
       a.leaderQuota AS leaderQuota,
       a.leaders AS leaders,
       COUNT { (a)<-[:PART_OF]-(:Bureau) } AS bureaus,
       COUNT { MATCH (a)<-[:PART_OF*0..1]-()-[:HOLDS]->(d:Duty) RETURN DISTINCT d } AS duties,
       COUNT { MATCH (a)<-[:PART_OF*0..1]-()-[:EXERCISES]->(i:Item) RETURN DISTINCT i } AS items
ORDER BY code
