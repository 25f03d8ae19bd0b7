// purpose: Codes of the delegations of items, whoever gives and receives them.
// param:   items LIST<STRING> codes of items
// column:  code STRING
// key:     code
UNWIND $items AS item
MATCH (:Item {code: item})<-[:OF]-(given:Delegation)
RETURN DISTINCT given.code AS code
ORDER BY code
