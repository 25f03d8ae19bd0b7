// No question begins at a relation between texts: all come from a holder. Keeping the index was work of every import.
DROP INDEX similar_relation IF EXISTS;
