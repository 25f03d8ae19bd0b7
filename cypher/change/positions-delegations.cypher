// purpose: Codes of the delegations that agencies of an area and all within it give.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// column:  itemName STRING name of the item
// column:  by STRING code of the giver
// column:  to STRING code of the agency or bureau that receives
// column:  mode STRING
// key:     code
MATCH (given:Delegation)-[:BY]->(giver:Agency)-[:SERVES]->(place:Area)
WHERE $area IS NULL OR EXISTS { (place)-[:WITHIN*0..6]->(:Area {code: $area}) }
MATCH (given)-[:OF]->(item:Item)
MATCH (given)-[:TO]->(receiver)
RETURN DISTINCT given.code AS code, item.name AS itemName, giver.code AS `by`, receiver.code AS `to`, given.mode AS mode
ORDER BY code
