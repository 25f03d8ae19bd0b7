// purpose: Items that nobody holds but these agencies and their bureaus, and that do not stand in an area either.
// param:   agencies LIST<STRING> codes
// column:  code STRING of the item
// key:     code
UNWIND $agencies AS agency
MATCH (:Agency {code: agency})<-[:PART_OF*0..1]-(:Agency|Bureau)-[:EXERCISES]->(n:Item)
WITH DISTINCT n
WHERE NOT EXISTS { (n)-[:WITHIN]->() } AND NOT EXISTS {
  MATCH (n)<-[:EXERCISES]-(holder:Agency|Bureau)
  OPTIONAL MATCH (holder)-[:PART_OF]->(owner:Agency)
  WITH coalesce(owner.code, holder.code) AS other
  WHERE NOT other IN $agencies
  RETURN other
}
RETURN n.code AS code
ORDER BY code
