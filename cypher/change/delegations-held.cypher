// purpose: Delegations that agencies give or that they or their bureaus receive, and others by their codes.
// param:   agencies LIST<STRING> codes of agencies
// param:   codes LIST<STRING> codes of delegations that are asked for whoever gives and receives them
// column:  code STRING
// column:  itemName STRING name of the item
// column:  by STRING code of the giver
// key:     code
CALL () {
  UNWIND $agencies AS code
  MATCH (:Agency {code: code})<-[:BY]-(given:Delegation)
  RETURN given
  UNION
  UNWIND $agencies AS code
  MATCH (receiver)-[:PART_OF*0..1]->(:Agency {code: code})
  MATCH (receiver)<-[:TO]-(given:Delegation)
  RETURN given
  UNION
  UNWIND $codes AS code
  MATCH (given:Delegation {code: code})
  RETURN given
}
MATCH (given)-[:OF]->(item:Item)
MATCH (given)-[:BY]->(giver:Agency)
RETURN DISTINCT given.code AS code, item.name AS itemName, giver.code AS `by`
ORDER BY code
