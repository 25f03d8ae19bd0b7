// purpose: The agency that proposes duties, or where there is none of that name yet what the area says of it.
// param:   code STRING = null code of the agency; null where it is given by name
// param:   name STRING = null its name, told with the area; null where it is given by code
// param:   area STRING = null code of the area, told with the name
// column:  area STRING code of the area that it serves
// column:  level STRING level of the area
// column:  places LIST<STRING> names of the area and of those it lies in
// column:  agency STRING code of the agency, null where there is none yet
// column:  name STRING its name
// column:  kind STRING its kind, null where there is none yet
// column:  line STRING its line of work, null where there is none yet
// key:     area, agency
CALL () {
  MATCH (known:Agency {code: $code})-[:SERVES]->(area:Area)
  RETURN area, known
  UNION ALL
  MATCH (area:Area {code: $area})
  WHERE $code IS NULL
  RETURN area, COLLECT { MATCH (named:Agency {name: $name})-[:SERVES]->(area) RETURN named ORDER BY named.code LIMIT 1 }[0] AS known
}
RETURN area.code AS area, area.level AS level, [(area)-[:WITHIN*0..]->(place:Area) | place.name] AS places,
       known.code AS agency, coalesce(known.name, $name) AS name, known.kind AS kind, known.line AS line
ORDER BY area, agency
