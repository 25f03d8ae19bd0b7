// purpose: What hangs on a duty or item where an agency holds it.
// param:   rows LIST<MAP> task: code of the duty or item; agency: code of the agency that holds it
// column:  task STRING code
// column:  agency STRING code
// column:  item BOOLEAN whether it is an item
// column:  category STRING of the item, null of a duty
// column:  delegations INTEGER how often the agency hands the item down
// column:  alone INTEGER bureaus of the agency that hold nothing else and to which nothing is handed down
// key:     task, agency
UNWIND $rows AS row
MATCH (agency:Agency {code: row.agency})
CALL (row) {
  MATCH (task:Duty {code: row.task})
  RETURN task
  UNION ALL
  MATCH (task:Item {code: row.task})
  RETURN task
}
RETURN task.code AS task, agency.code AS agency, task:Item AS item, CASE WHEN task:Item THEN task.category END AS category,
       COUNT { (task)<-[:OF]-(:Delegation)-[:BY]->(agency) } AS delegations,
       COUNT {
         (task)<-[:HOLDS|EXERCISES]-(bureau:Bureau)-[:PART_OF]->(agency)
         WHERE COUNT { (bureau)-[:HOLDS|EXERCISES]->() } = 1 AND NOT EXISTS { (bureau)<-[:TO|HANDLED_BY]-() }
       } AS alone
ORDER BY task, agency
