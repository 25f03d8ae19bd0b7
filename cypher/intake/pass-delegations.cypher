// purpose: Passes what bureaus received to their agencies; what these have already, or two of their bureaus had, is there once.
// param:   codes LIST<STRING> codes of bureaus
UNWIND $codes AS code
MATCH (n:Bureau {code: code})-[:PART_OF]->(agency:Agency)
MATCH (d:Delegation)-[:TO]->(n)
MATCH (d)-[:OF]->(item:Item)
MATCH (d)-[:BY]->(giver:Agency)
WITH agency, item.code + '|' + giver.code + '|' + agency.code + '|' + d.mode AS passed, d
ORDER BY d.code
WITH agency, passed, collect(d) AS given
OPTIONAL MATCH (there:Delegation {code: passed})
WITH agency, passed, given, there
CALL (agency, passed, given, there) {
  WITH agency, passed, given, there WHERE there IS NULL
  WITH agency, passed, given[0] AS first
  MATCH (first)-[old:TO]->()
  DELETE old
  SET first.code = passed
  CREATE (first)-[:TO]->(agency)
}
UNWIND CASE WHEN there IS NULL THEN given[1..] ELSE given END AS twice
DETACH DELETE twice
