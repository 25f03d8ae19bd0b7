// purpose: Delegations in the columns of sheet 下放.
// param:   codes LIST<STRING> = null codes of delegations; null for all
// column:  code STRING item, giver, receiver and mode, joined by a bar
// column:  item STRING code of the item
// column:  by STRING code of the agency that gives
// column:  to STRING code of the agency that receives
// column:  bureau STRING code of its bureau that receives, where one is named
// column:  mode STRING word of the mode
// column:  basis STRING
// column:  from DATE first day
// column:  until DATE last day
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (n:Delegation)
  RETURN n
  UNION ALL
  UNWIND $codes AS code
  MATCH (n:Delegation {code: code})
  RETURN n
}
OPTIONAL MATCH (n)-[:OF]->(item:Item)
OPTIONAL MATCH (n)-[:BY]->(giver:Agency)
OPTIONAL MATCH (n)-[:TO]->(receiver:Agency|Bureau)
OPTIONAL MATCH (receiver)-[:PART_OF]->(owner:Agency)
WITH n, min(item.code) AS item, min(giver.code) AS giver, min(coalesce(owner.code, receiver.code)) AS receiver,
     min(CASE WHEN owner IS NULL THEN null ELSE receiver.code END) AS bureau
RETURN n.code AS code, item, giver AS `by`, receiver AS `to`, bureau, n.mode AS mode, n.basis AS basis, n.from AS `from`, n.to AS until
ORDER BY code
