// purpose: The bureaus of an agency with how much of its work each carries.
// param:   agency STRING code
// column:  code STRING code of the bureau
// column:  name STRING name
// column:  staff INTEGER actual staff, null where unknown
// column:  items INTEGER items it exercises
// column:  duties INTEGER duties it holds
// column:  delegated INTEGER how many of its items are handed down today
// key:     code
MATCH (bureau:Bureau)-[:PART_OF]->(agency:Agency {code: $agency})
RETURN bureau.code AS code, bureau.name AS name, bureau.staff AS staff, COUNT { (bureau)-[:EXERCISES]->() } AS items,
       COUNT { (bureau)-[:HOLDS]->() } AS duties,
       COUNT {
         MATCH (bureau)-[:EXERCISES]->(item:Item)
         WHERE EXISTS {
           MATCH (item)<-[:OF]-(given:Delegation)-[:BY]->(agency)
           WHERE coalesce(given.from <= date(), true) AND coalesce(given.to >= date(), true)
         }
         RETURN item
       } AS delegated
ORDER BY code
