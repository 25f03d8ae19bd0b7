// purpose: How many pairs of agencies of one area share a sentence that everybody states, and how many pairs of other texts are left out of the overlaps because too many share them.
// param:   area STRING = null area with all within it; null for all
// param:   agency STRING = null code of an agency that must be one of the two; null for any
// param:   holders INTEGER = 100 of a text that more holdings of one area share, so many are paired
// column:  boilerplate BOOLEAN whether everybody states the text
// column:  pairs INTEGER pairs of holdings by different agencies
// column:  leftOut INTEGER how many of them are not paired
// key:     boilerplate
CALL () {
  // of all areas from the texts, as few are shared so widely
  WITH $area AS area
  WHERE area IS NULL
  MATCH (text:Statement)
  WHERE text.boilerplate OR COUNT { (text)<-[:STATES]-() } > $holders
  // collected, as the database would else begin with the agencies
  WITH collect(text) AS texts
  UNWIND texts AS text
  MATCH (text)<-[:STATES]-(task)<-[:HOLDS|EXERCISES]-(holder)
  MATCH (holder)-[:PART_OF*0..1]->(agency:Agency)-[:SERVES]->(place)
  WHERE agency.status <> 'ABOLISHED'
  RETURN text, place, agency, task
  UNION ALL
  // of one area from it, as its texts are few beside all
  MATCH (root:Area {code: $area})
  MATCH (place:Area)-[:WITHIN*0..]->(root)
  MATCH (place)<-[:SERVES]-(agency:Agency)<-[:PART_OF*0..1]-(holder)-[:HOLDS|EXERCISES]->(task)-[:STATES]->(text:Statement)
  WHERE agency.status <> 'ABOLISHED' AND (text.boilerplate OR COUNT { (text)<-[:STATES]-() } > $holders)
  RETURN text, place, agency, task
}
WITH text, place, agency, count(DISTINCT task) AS tasks
WITH coalesce(text.boilerplate, false) AS boilerplate, text, place, sum(tasks) AS tasks, sum(tasks * tasks) AS squares,
     sum(CASE WHEN agency.code = $agency THEN tasks ELSE 0 END) AS own
WITH boilerplate, tasks,
     CASE WHEN $agency IS NULL THEN (tasks * tasks - squares) / 2 ELSE own * (tasks - own) END AS pairs,
     $holders * ($holders - 1) / 2 AS paired
RETURN boilerplate, sum(pairs) AS pairs, sum(CASE WHEN tasks > $holders AND pairs > paired THEN pairs - paired ELSE 0 END) AS leftOut
ORDER BY boilerplate
