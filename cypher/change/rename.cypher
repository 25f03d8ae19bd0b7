// purpose: Gives an agency or bureau another name.
// param:   code STRING
// param:   set MAP name, initials, and of an agency its line
OPTIONAL MATCH (agency:Agency {code: $code})
OPTIONAL MATCH (bureau:Bureau {code: $code})
WITH coalesce(agency, bureau) AS unit
SET unit += $set
