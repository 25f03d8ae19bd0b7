// purpose: Removes lines of duty lists.
// param:   codes LIST<STRING>
UNWIND $codes AS code
MATCH (line:ListedDuty {code: code})
DETACH DELETE line
