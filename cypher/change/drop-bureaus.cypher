// purpose: Removes bureaus that hold nothing any more.
// param:   codes LIST<STRING>
UNWIND $codes AS code
MATCH (bureau:Bureau {code: code})
DETACH DELETE bureau
