// purpose: Removes those of the provisions that nothing is based on any more.
// param:   codes LIST<STRING> codes of provisions
UNWIND $codes AS code
MATCH (p:Provision {code: code})
WHERE NOT EXISTS { (p)<-[:BASED_ON]-() }
DETACH DELETE p
