// purpose: Forgets all vectors: those of another length cannot stand in one index with the new ones.
MATCH (statement:Statement)
WHERE statement.embeddingModel IS NOT NULL
REMOVE statement.embedding, statement.embeddingModel, statement.embeddingMatched
