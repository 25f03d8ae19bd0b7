// purpose: Delegations that agencies or bureaus give or receive, an agency together with its bureaus.
// param:   units LIST<STRING> codes of agencies and bureaus
// column:  code STRING
// column:  item STRING code
// column:  itemName STRING name
// column:  by STRING code of the giver
// column:  to STRING code of the agency or bureau that receives
// column:  receiver STRING code of the agency that receives, or whose bureau does
// column:  mode STRING
// key:     code
UNWIND $units AS unit
CALL (unit) {
  MATCH (:Agency {code: unit})<-[:BY]-(given:Delegation)
  RETURN given
  UNION
  MATCH (:Agency {code: unit})<-[:PART_OF*0..1]-()<-[:TO]-(given:Delegation)
  RETURN given
  UNION
  MATCH (:Bureau {code: unit})<-[:TO]-(given:Delegation)
  RETURN given
}
WITH DISTINCT given
MATCH (given)-[:OF]->(item:Item), (given)-[:BY]->(giver:Agency), (given)-[:TO]->(to)-[:PART_OF*0..1]->(receiver:Agency)
RETURN given.code AS code, item.code AS item, item.name AS itemName, giver.code AS `by`, to.code AS `to`, receiver.code AS receiver, given.mode AS mode
ORDER BY code
