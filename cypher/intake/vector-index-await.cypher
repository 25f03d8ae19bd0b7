// purpose: Waits until the index holds the vectors that were there before it; five minutes at most.
CALL db.awaitIndex('statement_embedding', 300)
