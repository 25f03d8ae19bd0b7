// purpose: How long the vectors are that the index takes; no row where there is no index.
// column:  dimension INTEGER 1 to 4096
// key:     dimension
SHOW VECTOR INDEXES YIELD name, options
WHERE name = 'statement_embedding'
RETURN options.indexConfig['vector.dimensions'] AS dimension
