// purpose: Delegations of an item from one agency to another in one mode, whichever of its bureaus receives.
// param:   rows LIST<MAP> item, by, to (agency), mode
// column:  item STRING code of the item
// column:  by STRING code of the agency that gives
// column:  to STRING code of the agency that receives
// column:  mode STRING word of the mode
// column:  code STRING code of the delegation
// key:     code
UNWIND $rows AS row
// without the hint, and with labels that let it choose another index, a plan made for an empty graph goes through all
// delegations for each row
MATCH (item:Item {code: row.item})<-[:OF]-(n)-[:BY]->(giver)
USING INDEX item:Item(code)
WHERE n.mode = row.mode AND giver.code = row.by
MATCH (n)-[:TO]->(receiver)
WHERE receiver.code = row.to OR EXISTS { (receiver)-[:PART_OF]->(owner) WHERE owner.code = row.to }
RETURN row.item AS item, row.by AS `by`, row.to AS `to`, row.mode AS mode, n.code AS code
ORDER BY code
