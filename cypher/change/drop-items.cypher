// purpose: Removes items for good, with what was delegated of them.
// param:   codes LIST<STRING> codes of items
UNWIND $codes AS code
MATCH (item:Item {code: code})
CALL (item) { MATCH (item)<-[:OF]-(given:Delegation) DETACH DELETE given }
DETACH DELETE item
