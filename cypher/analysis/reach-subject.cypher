// purpose: The agency or bureau whose reach is asked for.
// param:   code STRING code of an agency or bureau
// column:  code STRING code
// column:  name STRING name
// column:  agency STRING code of the agency, of a bureau the one it is part of
// column:  agencyName STRING name of that agency
// column:  township BOOLEAN whether that agency is a township
// column:  area STRING code of the area that agency serves, null where it serves several or none
// column:  bureau BOOLEAN whether the code is a bureau's
// key:     code
CALL () {
  MATCH (agency:Agency {code: $code})
  RETURN agency AS body, agency
  UNION ALL
  MATCH (bureau:Bureau {code: $code})-[:PART_OF]->(agency:Agency)
  RETURN bureau AS body, agency
}
RETURN body.code AS code, body.name AS name, agency.code AS agency, agency.name AS agencyName,
       agency.kind = 'TOWNSHIP' AS township,
       CASE WHEN COUNT { (agency)-[:SERVES]->(:Area) } = 1 THEN [(agency)-[:SERVES]->(area:Area) | area.code][0] END AS area,
       body:Bureau AS bureau
ORDER BY code
