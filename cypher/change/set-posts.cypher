// purpose: Sets properties of agencies and bureaus.
// param:   rows LIST<MAP> code; set: properties
UNWIND $rows AS row
OPTIONAL MATCH (agency:Agency {code: row.code})
OPTIONAL MATCH (bureau:Bureau {code: row.code})
WITH row, coalesce(agency, bureau) AS unit
SET unit += row.set
