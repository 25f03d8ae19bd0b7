// purpose: What hangs on an agency or bureau hangs on another from now on: lines that it leads or handles, liaisons, agencies under it, shells whose functions it took.
// param:   from STRING code of the agency or bureau that gives way
// param:   to STRING code of the agency or bureau that takes over
OPTIONAL MATCH (fromAgency:Agency {code: $from})
OPTIONAL MATCH (fromBureau:Bureau {code: $from})
OPTIONAL MATCH (toAgency:Agency {code: $to})
OPTIONAL MATCH (toBureau:Bureau {code: $to})-[:PART_OF]->(owner:Agency)
WITH coalesce(fromAgency, fromBureau) AS gone, coalesce(toAgency, toBureau) AS next, coalesce(toAgency, owner) AS agency, toBureau
CALL (gone, agency) {
  MATCH (gone)<-[old:LED_BY]-(line)
  DELETE old
  MERGE (line)-[:LED_BY]->(agency)
}
CALL (gone, agency, toBureau) {
  MATCH (gone)<-[old:HANDLED_BY]-(line)
  DELETE old
  WITH agency, toBureau, line
  WHERE toBureau IS NOT NULL AND EXISTS { (line)-[:LISTED_FOR]->(agency) }
  MERGE (line)-[:HANDLED_BY]->(toBureau)
}
CALL (gone, agency) {
  MATCH (gone)<-[old:LIAISES_WITH]-(bureau)
  DELETE old
  WITH agency, bureau
  WHERE NOT EXISTS { (bureau)-[:PART_OF]->(agency) }
  MERGE (bureau)-[:LIAISES_WITH]->(agency)
}
CALL (gone, agency, toBureau) {
  MATCH (gone)-[old:LIAISES_WITH]->(other:Agency)
  DELETE old
  WITH agency, toBureau, other
  WHERE toBureau IS NOT NULL AND other <> agency
  MERGE (toBureau)-[:LIAISES_WITH]->(other)
}
CALL (gone, agency) {
  MATCH (gone)<-[old:SUBORDINATE_TO]-(below:Agency)
  WITH gone, agency, below, old, old.kind AS kind
  DELETE old
  WITH gone, agency, below, kind
  OPTIONAL MATCH (gone)-[:SUBORDINATE_TO]->(above:Agency)
  WITH agency, below, kind, above ORDER BY above.code
  WITH agency, below, kind, head(collect(above)) AS above
  WITH below, kind, CASE WHEN below = agency THEN above ELSE agency END AS superior
  WHERE superior IS NOT NULL AND superior <> below AND NOT EXISTS { (below)-[:SUBORDINATE_TO]->(superior) }
  CREATE (below)-[:SUBORDINATE_TO {kind: kind}]->(superior)
}
CALL (gone, next) {
  MATCH (gone)<-[old:FUNCTIONS_MOVED_TO]-(shell)
  DELETE old
  WITH next, shell
  WHERE shell <> next AND NOT EXISTS { (next)-[:PART_OF]->(shell) }
  MERGE (shell)-[:FUNCTIONS_MOVED_TO]->(next)
}
CALL (gone, next) {
  MATCH (next)-[old:FUNCTIONS_MOVED_TO]->(gone)
  DELETE old
}
