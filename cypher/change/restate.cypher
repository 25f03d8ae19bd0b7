// purpose: Gives a duty another text, or an item another name.
// param:   code STRING
// param:   item BOOLEAN whether it is an item
// param:   text STRING
// param:   statement MAP key, text, family or null, boilerplate or null
CALL () {
  WITH 1 AS one WHERE NOT $item
  MATCH (task:Duty {code: $code})
  SET task.text = $text, task.original = null
  RETURN task
  UNION ALL
  WITH 1 AS one WHERE $item
  MATCH (task:Item {code: $code})
  SET task.name = $text
  RETURN task
}
CALL (task) { MATCH (task)-[old:STATES]->() DELETE old }
MERGE (statement:Statement {key: $statement.key})
ON CREATE SET statement.text = $statement.text, statement.family = $statement.family, statement.boilerplate = $statement.boilerplate
CREATE (task)-[:STATES]->(statement)
