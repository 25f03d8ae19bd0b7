// purpose: How many delegations an agency has given, and how many it, or a bureau, has received.
// param:   code     STRING  code of the agency or bureau
// column:  given    INTEGER
// column:  received INTEGER by it and its bureaus
// key:     given
MATCH (a:Agency|Bureau {code: $code})
RETURN COUNT { (a)<-[:BY]-(:Delegation) } AS given,
       COUNT { MATCH (a)<-[:PART_OF*0..1]-()<-[:TO]-(d:Delegation) RETURN DISTINCT d } AS received
