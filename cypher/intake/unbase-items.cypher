// purpose: Takes items off the provisions they were based on.
// param:   rows LIST<MAP> code
UNWIND $rows AS row
MATCH (:Item {code: row.code})-[old:BASED_ON]->()
DELETE old
