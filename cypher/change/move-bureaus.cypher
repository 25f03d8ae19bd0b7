// purpose: Makes bureaus part of another agency; lines of the duty list of the township they leave are no longer theirs to handle.
// param:   rows LIST<MAP> bureau: code; to: code of the agency
UNWIND $rows AS row
MATCH (bureau:Bureau {code: row.bureau})
CALL (bureau) { MATCH (bureau)-[old:PART_OF]->() DELETE old }
WITH bureau, row
MATCH (agency:Agency {code: row.to})
CREATE (bureau)-[:PART_OF]->(agency)
WITH bureau, agency
CALL (bureau, agency) {
  MATCH (bureau)<-[handled:HANDLED_BY]-(line:ListedDuty)-[:LISTED_FOR]->(township)
  WHERE township <> agency
  DELETE handled
}
CALL (bureau, agency) { MATCH (bureau)-[own:LIAISES_WITH]->(agency) DELETE own }
