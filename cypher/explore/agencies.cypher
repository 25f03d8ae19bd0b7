// purpose: Agencies as nodes of the drawing.
// param:   codes LIST<STRING>
// column:  code       STRING
// column:  name       STRING
// column:  kind       STRING agency kind
// column:  status     STRING ACTIVE SHELL ABOLISHED
// column:  superior   STRING code of the superior; null where there is none
// column:  places     LIST<STRING> names of the area it serves and of those around it, smallest first
// column:  bureaus    INTEGER
// column:  duties     INTEGER held by it or its bureaus
// column:  items      INTEGER exercised by it or its bureaus
// column:  neighbours INTEGER agencies directly above or below
// key:     code
UNWIND $codes AS code
MATCH (a:Agency {code: code})
RETURN code,
       a.name AS name,
       a.kind AS kind,
       a.status AS status,
       head(COLLECT { MATCH (a)-[t:SUBORDINATE_TO]->(s:Agency)
                      RETURN s.code ORDER BY CASE t.kind WHEN 'GUIDED' THEN 1 ELSE 0 END, s.code }) AS superior,
       COLLECT { MATCH path = (a)-[:SERVES]->(:Area)-[:WITHIN*0..4]->(p:Area) RETURN p.name ORDER BY length(path), p.code } AS places,
       COUNT { (a)<-[:PART_OF]-(:Bureau) } AS bureaus,
       COUNT { MATCH (a)<-[:PART_OF*0..1]-()-[:HOLDS]->(d:Duty) RETURN DISTINCT d } AS duties,
       COUNT { MATCH (a)<-[:PART_OF*0..1]-()-[:EXERCISES]->(i:Item) RETURN DISTINCT i } AS items,
       COUNT { (a)-[:SUBORDINATE_TO]-(:Agency) } AS neighbours
ORDER BY code
