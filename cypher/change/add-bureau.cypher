// purpose: Creates a bureau.
// param:   set MAP its properties, code among them
// param:   agency STRING code of the agency it is part of
MATCH (agency:Agency {code: $agency})
CREATE (bureau:Bureau)-[:PART_OF]->(agency)
SET bureau = $set
