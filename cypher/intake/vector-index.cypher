// purpose: Makes the index of the vectors, once the first have come and their length is known.
// param:   options MAP {indexConfig: {vector.dimensions: 1 to 4096, vector.similarity_function: cosine}}
CREATE VECTOR INDEX statement_embedding IF NOT EXISTS
FOR (n:Statement) ON (n.embedding)
OPTIONS $options
