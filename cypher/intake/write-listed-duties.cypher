// purpose: Creates or changes the lines of sheet 履职清单.
// param:   rows LIST<MAP> code; set: the properties to set, null to clear one; township, leader or null, bureau or null: codes of those to tie to, absent where the ties stay
UNWIND $rows AS row
MERGE (n:ListedDuty {code: row.code})
SET n += row.set
WITH n, row
CALL (n, row) { MATCH (township:Agency {code: row.township}) CREATE (n)-[:LISTED_FOR]->(township) }
CALL (n, row) { MATCH (leader:Agency {code: row.leader}) CREATE (n)-[:LED_BY]->(leader) }
CALL (n, row) { MATCH (bureau:Bureau {code: row.bureau}) CREATE (n)-[:HANDLED_BY]->(bureau) }
