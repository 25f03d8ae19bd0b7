// purpose: Ties lines of duty lists to township, leading agency and handling bureau.
// param:   rows LIST<MAP> code, township, leader or null, bureau or null
UNWIND $rows AS row
MATCH (n:ListedDuty {code: row.code})
CALL (n, row) { MATCH (township:Agency {code: row.township}) CREATE (n)-[:LISTED_FOR]->(township) }
CALL (n, row) { MATCH (leader:Agency {code: row.leader}) CREATE (n)-[:LED_BY]->(leader) }
CALL (n, row) { MATCH (bureau:Bureau {code: row.bureau}) CREATE (n)-[:HANDLED_BY]->(bureau) }
