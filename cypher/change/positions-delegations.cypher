// purpose: Codes of the delegations that agencies of an area and all within it give.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// column:  itemName STRING name of the item
// column:  by STRING code of the giver
// column:  to STRING code of the agency or bureau that receives
// column:  mode STRING
// key:     code
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
MATCH (given:Delegation)-[:BY]->(giver:Agency)-[:SERVES]->(place)
MATCH (given)-[:OF]->(item:Item)
MATCH (given)-[:TO]->(receiver)
RETURN DISTINCT given.code AS code, item.name AS itemName, giver.code AS `by`, receiver.code AS `to`, given.mode AS mode
ORDER BY code
