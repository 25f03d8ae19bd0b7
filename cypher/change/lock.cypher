// purpose: Takes the locks of agencies and bureaus in the order of their codes, so that scenarios which change the same bodies wait for each other and never each for the other; changes nothing.
// param:   codes LIST<STRING> codes of agencies and bureaus, in order; others are passed over
UNWIND $codes AS code
CALL (code) {
  MATCH (n:Agency {code: code})
  RETURN n
  UNION ALL
  MATCH (n:Bureau {code: code})
  RETURN n
}
SET n.kind = n.kind
