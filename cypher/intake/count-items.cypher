// purpose: Number of items.
// column:  number INTEGER
// key:     number
MATCH (n:Item)
RETURN count(n) AS number
