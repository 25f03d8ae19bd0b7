// purpose: Pairs of texts that are alike, by node similarity of the graph data science library.
// param:   threshold FLOAT least Jaccard index
// param:   most INTEGER pairs kept of each text
// param:   threads INTEGER number of threads
// column:  left INTEGER id of a text
// column:  right INTEGER id of the other
// key:     left, right
CALL gds.nodeSimilarity.stream('likeness', {similarityCutoff: $threshold, topK: $most, concurrency: $threads})
YIELD node1, node2
WHERE node1 < node2
RETURN gds.util.asNode(node1).id AS left, gds.util.asNode(node2).id AS right
