// purpose: Counts what is in the graph.
// column:  nodes INTEGER nodes
// column:  relationships INTEGER relationships
// column:  statements INTEGER distinct texts
// column:  similar INTEGER pairs of texts with a relation
// key:     nodes
CALL () { MATCH (n) WHERE NOT n:__Neo4jMigration RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
CALL () { MATCH (s:Statement) RETURN count(s) AS statements }
CALL () { MATCH ()-[s:SIMILAR_TO]->() RETURN count(s) AS similar }
RETURN nodes, relationships, statements, similar
