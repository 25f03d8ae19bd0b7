// purpose: Takes items out of the area in which they stood alone.
// param:   rows LIST<MAP> code
UNWIND $rows AS row
MATCH (:Item {code: row.code})-[old:WITHIN]->()
DELETE old
