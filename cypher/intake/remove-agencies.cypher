// purpose: Removes agencies with their bureaus, delegations, lines of duty lists and statements of completeness.
// param:   codes LIST<STRING> codes of agencies
UNWIND $codes AS code
MATCH (n:Agency {code: code})
CALL (n) { MATCH (d:Delegation)-[:BY|TO]->(n) DETACH DELETE d }
CALL (n) { MATCH (d:Delegation)-[:TO]->(:Bureau)-[:PART_OF]->(n) DETACH DELETE d }
CALL (n) { MATCH (l:ListedDuty)-[:LISTED_FOR]->(n) DETACH DELETE l }
CALL (n) { MATCH (c:Completeness)-[:COVERS]->(n) DETACH DELETE c }
CALL (n) { MATCH (b:Bureau)-[:PART_OF]->(n) DETACH DELETE b }
DETACH DELETE n
