// purpose: Creates an agency.
// param:   set MAP its properties, code among them
// param:   area STRING code of the area it serves
// param:   superior STRING = null code of its superior
// param:   tie STRING = SUBORDINATE word of the tie to it
MATCH (area:Area {code: $area})
CREATE (agency:Agency)-[:SERVES]->(area)
SET agency = $set
WITH agency
MATCH (superior:Agency {code: $superior})
CREATE (agency)-[:SUBORDINATE_TO {kind: $tie}]->(superior)
