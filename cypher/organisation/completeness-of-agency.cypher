// purpose: Which lists are loaded for an agency, and whether wholly.
// param:   code     STRING  code of the agency
// column:  list     STRING  CHARTER POWER_LIST BUREAUS DELEGATIONS
// column:  complete BOOLEAN
// column:  date     STRING  ISO 8601
// key:     list
MATCH (c:Completeness)-[:COVERS]->(:Agency {code: $code})
RETURN c.list AS list, c.complete AS complete, toString(c.date) AS date
ORDER BY list
