// purpose: Which lists are loaded for agencies, and whether wholly.
// param:   agencies LIST<STRING> codes
// column:  agency STRING
// column:  list STRING
// column:  complete BOOLEAN
// key:     agency, list
UNWIND $agencies AS code
MATCH (loaded:Completeness)-[:COVERS]->(agency:Agency {code: code})
RETURN agency.code AS agency, loaded.list AS list, loaded.complete AS complete
ORDER BY agency, list
