// purpose: Says which lists are loaded for an agency.
// param:   rows LIST<MAP> agency: code; list; complete
UNWIND $rows AS row
MATCH (agency:Agency {code: row.agency})
MERGE (loaded:Completeness {code: row.agency + '|' + row.list})
ON CREATE SET loaded.derived = true
SET loaded.list = row.list, loaded.complete = row.complete
MERGE (loaded)-[:COVERS]->(agency)
