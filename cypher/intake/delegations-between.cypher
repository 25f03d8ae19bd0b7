// purpose: Delegations of an item from one agency to another in one mode, whichever of its bureaus receives.
// param:   rows LIST<MAP> item, by, to (agency), mode
// column:  item STRING code of the item
// column:  by STRING code of the agency that gives
// column:  to STRING code of the agency that receives
// column:  mode STRING word of the mode
// column:  code STRING code of the delegation
// key:     code
UNWIND $rows AS row
// a list, so that a plan made for an empty graph cannot begin at all delegations of the giver for each row
MATCH (item:Item {code: row.item})
USING INDEX item:Item(code)
UNWIND [(item)<-[:OF]-(given) WHERE given.mode = row.mode AND EXISTS { (given)-[:BY]->({code: row.by}) } | given] AS n
MATCH (n)-[:TO]->(receiver)
WHERE receiver.code = row.to OR EXISTS { (receiver)-[:PART_OF]->(owner) WHERE owner.code = row.to }
RETURN row.item AS item, row.by AS `by`, row.to AS `to`, row.mode AS mode, n.code AS code
ORDER BY code
