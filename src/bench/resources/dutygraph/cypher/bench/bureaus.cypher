// purpose: Bare write of bureaus.
// param:   rows LIST<MAP> {code, properties, agency}
UNWIND $rows AS row
MATCH (agency:Agency {code: row.agency})
CREATE (bureau:Bureau) SET bureau = row.properties
CREATE (bureau)-[:PART_OF]->(agency)
