// purpose: Bare write of agencies.
// param:   rows LIST<MAP> {code, properties, area, superior}
UNWIND $rows AS row
MATCH (area:Area {code: row.area})
CREATE (agency:Agency) SET agency = row.properties
CREATE (agency)-[:SERVES]->(area)
WITH agency, row WHERE row.superior <> ''
MATCH (superior:Agency {code: row.superior})
CREATE (agency)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(superior)
