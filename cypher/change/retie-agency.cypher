// purpose: Puts an agency under another superior, and into another area where one is given.
// param:   code STRING of the agency
// param:   superior STRING code of its new superior
// param:   tie STRING word of the tie to it
// param:   area STRING = null code of the area it serves from now on, null where that stays
MATCH (agency:Agency {code: $code})
CALL (agency) { MATCH (agency)-[old:SUBORDINATE_TO]->() DELETE old }
WITH agency
MATCH (superior:Agency {code: $superior})
CREATE (agency)-[:SUBORDINATE_TO {kind: $tie}]->(superior)
WITH agency
MATCH (area:Area {code: $area})
CALL (agency) { MATCH (agency)-[old:SERVES]->() DELETE old }
CREATE (agency)-[:SERVES]->(area)
