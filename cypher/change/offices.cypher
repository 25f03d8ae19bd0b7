// purpose: Townships and their offices in figures: their heads and what they were handed down.
// param:   area STRING = null area with all within it; null for all
// column:  townships INTEGER active townships
// column:  heads INTEGER staff of the townships' bureaus
// column:  items INTEGER items handed down to the townships or exercised by them, each counted once for each office
// key:     townships
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
OPTIONAL MATCH (township:Agency {kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(place)
WITH collect(DISTINCT township) AS townships
RETURN size(townships) AS townships,
       reduce(sum = 0, staff IN COLLECT {
         UNWIND townships AS township
         MATCH (township)<-[:PART_OF]-(office:Bureau)
         RETURN coalesce(office.staff, 0)
       } | sum + staff) AS heads,
       COUNT {
         UNWIND townships AS township
         MATCH (office)-[:PART_OF*0..1]->(township)
         CALL (office) {
           MATCH (office)<-[:TO]-(given:Delegation)-[:OF]->(item:Item)
           WHERE coalesce(given.from <= date(), true) AND coalesce(given.to >= date(), true)
           RETURN item
           UNION
           MATCH (office)-[:EXERCISES]->(item:Item)
           RETURN item
         }
         RETURN DISTINCT office, item
       } AS items
ORDER BY townships
