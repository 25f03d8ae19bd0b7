// purpose: Duties that somebody must have, in the columns of sheet 必备职责.
// param:   codes LIST<STRING> = null codes; null for all
// column:  code STRING name and level, joined by a bar
// column:  name STRING
// column:  level STRING word of the level of area
// column:  agencyKind STRING word of the kind of agency
// column:  keywords LIST<STRING> a text that holds one of them states the duty
// column:  basis STRING
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (n:MandatoryDuty)
  RETURN n
  UNION ALL
  UNWIND $codes AS code
  MATCH (n:MandatoryDuty {code: code})
  RETURN n
}
RETURN n.code AS code, n.name AS name, n.level AS level, n.agencyKind AS agencyKind, n.keywords AS keywords, n.basis AS basis
ORDER BY code
