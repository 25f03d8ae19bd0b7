// purpose: The shortest ways from one agency, bureau, duty or item to another.
// param:   from  STRING code
// param:   to    STRING code
// param:   limit INTEGER = 5 most ways
// column:  steps LIST<MAP> code, label, mode, type, forward, role, source, tie, relation, score of the step from the one before
// key:     steps
CALL () {
  MATCH (n:Agency {code: $from}) RETURN n AS start
  UNION
  MATCH (n:Bureau {code: $from}) RETURN n AS start
  UNION
  MATCH (n:Duty {code: $from}) RETURN n AS start
  UNION
  MATCH (n:Item {code: $from}) RETURN n AS start
}
CALL () {
  MATCH (n:Agency {code: $to}) RETURN n AS finish
  UNION
  MATCH (n:Bureau {code: $to}) RETURN n AS finish
  UNION
  MATCH (n:Duty {code: $to}) RETURN n AS finish
  UNION
  MATCH (n:Item {code: $to}) RETURN n AS finish
}
MATCH path = allShortestPaths((start)-[:SUBORDINATE_TO|PART_OF|HOLDS|EXERCISES|LIAISES_WITH|STATES|SIMILAR_TO|OF|BY|TO*1..12]-(finish))
WITH path LIMIT 1000
WITH [i IN range(0, length(path)) | {
       code: coalesce(nodes(path)[i].code, nodes(path)[i].key),
       label: head(labels(nodes(path)[i])),
       mode: CASE WHEN nodes(path)[i]:Delegation THEN nodes(path)[i].mode END,
       type: CASE WHEN i > 0 THEN type(relationships(path)[i - 1]) END,
       forward: CASE WHEN i > 0 THEN endNode(relationships(path)[i - 1]) = nodes(path)[i] END,
       role: CASE WHEN i > 0 THEN relationships(path)[i - 1].role END,
       source: CASE WHEN i > 0 THEN relationships(path)[i - 1].source END,
       tie: CASE WHEN i > 0 THEN relationships(path)[i - 1].kind END,
       relation: CASE WHEN i > 0 THEN relationships(path)[i - 1].relation END,
       score: CASE WHEN i > 0 THEN relationships(path)[i - 1].score END}] AS steps
RETURN steps
ORDER BY reduce(all = '', step IN steps | all + '|' + step.code)
LIMIT $limit
