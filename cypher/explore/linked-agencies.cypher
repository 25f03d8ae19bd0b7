// purpose: Agencies one step from some others: by subordination, liaison, delegation or a township's duty list.
// param:   codes LIST<STRING> codes of agencies
// column:  code  STRING
// key:     code
UNWIND $codes AS start
MATCH (a:Agency {code: start})
CALL (a) {
  MATCH (a)-[:SUBORDINATE_TO]-(n:Agency) RETURN n
  UNION
  MATCH (a)<-[:PART_OF]-(:Bureau)-[:LIAISES_WITH]->(n:Agency) RETURN n
  UNION
  MATCH (a)<-[:LIAISES_WITH]-(:Bureau)-[:PART_OF]->(n:Agency) RETURN n
  UNION
  MATCH (a)<-[:BY]-(:Delegation)-[:TO]->(:Agency|Bureau)-[:PART_OF*0..1]->(n:Agency) RETURN n
  UNION
  MATCH (a)<-[:PART_OF*0..1]-(:Agency|Bureau)<-[:TO]-(:Delegation)-[:BY]->(n:Agency) RETURN n
  UNION
  MATCH (a)<-[:LED_BY]-(:ListedDuty)-[:LISTED_FOR]->(n:Agency) RETURN n
  UNION
  MATCH (a)<-[:LISTED_FOR]-(:ListedDuty)-[:LED_BY]->(n:Agency) RETURN n
}
RETURN DISTINCT n.code AS code
ORDER BY code
