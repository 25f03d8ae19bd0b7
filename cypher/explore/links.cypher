// purpose: Links between agencies that are drawn, from the most specific end: subordination, liaison, delegations and duty lists.
// param:   codes   LIST<STRING>        codes of agencies, both ends of a link
// param:   touched LIST<STRING> = null one end must be among these; null: any
// param:   kinds   LIST<STRING>        SUBORDINATE_TO LIAISES_WITH DELEGATION LISTED
// column:  kind         STRING
// column:  source       STRING  code of the agency or bureau that is below, gives, or leads
// column:  sourceAgency STRING  its agency
// column:  target       STRING
// column:  targetAgency STRING
// column:  mode         STRING  kind of the tie, mode of the delegation, or the duty list; null for a liaison
// column:  count        INTEGER links of this kind between the two
// key:     kind, source, target, mode
CALL () {
  MATCH (a:Agency)-[t:SUBORDINATE_TO]->(b:Agency)
  WHERE 'SUBORDINATE_TO' IN $kinds AND a.code IN $codes AND b.code IN $codes
  RETURN 'SUBORDINATE_TO' AS kind, a AS source, a AS sourceAgency, b AS target, b AS targetAgency,
         coalesce(t.kind, 'SUBORDINATE') AS mode, 1 AS count
  UNION ALL
  MATCH (b:Agency)<-[:PART_OF]-(o:Bureau)-[:LIAISES_WITH]->(a:Agency)
  WHERE 'LIAISES_WITH' IN $kinds AND a.code IN $codes AND b.code IN $codes
  RETURN 'LIAISES_WITH' AS kind, o AS source, b AS sourceAgency, a AS target, a AS targetAgency, null AS mode, 1 AS count
  UNION ALL
  MATCH (a:Agency)<-[:BY]-(d:Delegation)-[:TO]->(to:Agency|Bureau)-[:PART_OF*0..1]->(b:Agency)
  WHERE 'DELEGATION' IN $kinds AND a.code IN $codes AND b.code IN $codes
  RETURN 'DELEGATION' AS kind, a AS source, a AS sourceAgency, to AS target, b AS targetAgency, d.mode AS mode, count(d) AS count
  UNION ALL
  MATCH (a:Agency)<-[:LED_BY]-(l:ListedDuty)-[:LISTED_FOR]->(b:Agency)
  WHERE 'LISTED' IN $kinds AND a.code IN $codes AND b.code IN $codes
  OPTIONAL MATCH (l)-[:HANDLED_BY]->(o:Bureau)
  WITH a, coalesce(o, b) AS to, b, l
  RETURN 'LISTED' AS kind, a AS source, a AS sourceAgency, to AS target, b AS targetAgency, l.list AS mode, count(l) AS count
}
WITH kind, source, sourceAgency, target, targetAgency, mode, count
WHERE $touched IS NULL OR sourceAgency.code IN $touched OR targetAgency.code IN $touched
RETURN kind,
       source.code AS source,
       sourceAgency.code AS sourceAgency,
       target.code AS target,
       targetAgency.code AS targetAgency,
       mode,
       count
ORDER BY kind, source, target, mode
