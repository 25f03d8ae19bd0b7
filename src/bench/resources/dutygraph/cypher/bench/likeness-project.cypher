// purpose: Loads texts and tokens into the memory of the graph data science library.
// column:  nodes INTEGER nodes
// column:  relationships INTEGER relationships
// key:     nodes
CALL gds.graph.project('likeness', ['Text', 'Token'], 'HAS') YIELD nodeCount, relationshipCount
RETURN nodeCount AS nodes, relationshipCount AS relationships
