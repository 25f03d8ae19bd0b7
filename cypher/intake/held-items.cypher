// purpose: What agencies and their bureaus hold, and what stands alone in areas.
// param:   agencies LIST<STRING> codes
// param:   areas LIST<STRING> codes
// column:  code STRING of the item
// column:  agency STRING that holds it; null where nobody does
// column:  area STRING in which it stands alone
// key:     code, agency, area
CALL () {
  UNWIND $agencies AS agency
  MATCH (:Agency {code: agency})<-[:PART_OF*0..1]-(:Agency|Bureau)-[:EXERCISES]->(n:Item)
  RETURN DISTINCT n.code AS code, agency, null AS area
  UNION ALL
  UNWIND $areas AS area
  MATCH (:Area {code: area})<-[:WITHIN]-(n:Item)
  RETURN n.code AS code, null AS agency, area
}
RETURN code, agency, area
ORDER BY code, agency, area
