// purpose: Takes the index of the vectors away, for one that takes vectors of another length.
DROP INDEX statement_embedding IF EXISTS
