// purpose: Removes the statements that no duty and no item states any more, with what they were similar to.
MATCH (statement:Statement)
WHERE NOT EXISTS { (statement)<-[:STATES]-() }
DETACH DELETE statement
