// purpose: Gives delegations another giver or receiver, and the code that follows from it.
// param:   rows LIST<MAP> code; becomes: its new code; by: code of the agency; to: code of the agency or bureau
UNWIND $rows AS row
MATCH (given:Delegation {code: row.code})
CALL (given) { MATCH (given)-[old:BY|TO]->() DELETE old }
SET given.code = row.becomes
WITH given, row
MATCH (giver:Agency {code: row.by})
OPTIONAL MATCH (agency:Agency {code: row.to})
OPTIONAL MATCH (bureau:Bureau {code: row.to})
WITH given, giver, coalesce(agency, bureau) AS receiver
CREATE (given)-[:BY]->(giver), (given)-[:TO]->(receiver)
