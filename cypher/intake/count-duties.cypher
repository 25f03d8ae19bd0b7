// purpose: Number of duties.
// column:  number INTEGER
// key:     number
MATCH (n:Duty)
RETURN count(n) AS number
