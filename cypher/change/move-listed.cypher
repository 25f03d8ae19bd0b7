// purpose: Puts lines into the duty list of another township, under the code that follows from it.
// param:   rows LIST<MAP> code; becomes: its new code; to: code of the township's agency
UNWIND $rows AS row
MATCH (line:ListedDuty {code: row.code})
CALL (line) { MATCH (line)-[old:LISTED_FOR]->() DELETE old }
SET line.code = row.becomes
WITH line, row
MATCH (township:Agency {code: row.to})
CREATE (line)-[:LISTED_FOR]->(township)
