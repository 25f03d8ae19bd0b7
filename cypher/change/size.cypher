// purpose: How many duties the graph holds.
// column:  duties INTEGER
// key:     duties
MATCH (duty:Duty)
RETURN count(duty) AS duties
ORDER BY duties
