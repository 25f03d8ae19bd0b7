// purpose: Pairs of duties or items with the same or similar text that different agencies of the same or of nested areas hold, with the relation of the two holders.
// param:   area STRING = null area with all within it; a pair belongs to the lower of its two areas; null for all
// param:   relations LIST<STRING> = ["DUPLICATE", "OVERLAP"] relations wanted, of the seven but UNRELATED
// param:   sameItem BOOLEAN = null true for pairs of holders of one item only, false for all others, null for both
// param:   scope STRING = null HORIZONTAL (same area), VERTICAL (nested areas) or null for both
// param:   agency STRING = null code of an agency that must be one of the two; null for any
// param:   minScore FLOAT = 0.0 0 (nothing shared) to 1 (same text)
// param:   common INTEGER = 5 a duty that so many agencies of one area lead in the same words is what every body does for itself
// param:   holders INTEGER = 100 of a text that more holdings of one area share, so many are paired, the first by code
// param:   parts INTEGER = 1 into how many parts the areas are divided, each asked for by itself
// param:   part INTEGER = 0 which of them, 0 for the first
// column:  left STRING code of the duty or item that comes first by code
// column:  right STRING code of the other one, the same where both agencies hold one duty or item
// column:  leftAgency STRING code of the agency that holds left
// column:  rightAgency STRING code of the agency that holds right
// column:  area STRING code of the lower of the two areas
// column:  relation STRING DUPLICATE OVERLAP STAGE_SPLIT LEAD_ASSIST COUNTERPART or BOILERPLATE
// column:  score FLOAT 0 to 1, likeness of the two texts
// column:  scope STRING HORIZONTAL or VERTICAL
// column:  decidedBy STRING what decided: boilerplate housekeeping assist joint predecessor line service superior coordination government delegation township same-task same-text text
// column:  leftAgencyName STRING name
// column:  rightAgencyName STRING name
// column:  leftText STRING text of the duty or name of the item
// column:  rightText STRING text of the duty or name of the item
// column:  weight FLOAT 0 to 1, how much speaks for a finding: how sure the texts share a matter and how rare its words are, less where a holder is no organ (an institution or branch looks after its own) and where both are named after one body; 0 where it is none
// column:  rule STRING id of the rule that it is a finding of, null where it is none
// column:  subjects LIST<STRING> both duties or items, both agencies
// key:     left, right, leftAgency, rightAgency
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
// a township goes with what it lies in, whose holders its own meet
WITH place, coalesce([(place)-[:WITHIN]->(up) WHERE place.level = 'TOWNSHIP' | up.code][0], place.code) AS unit
ORDER BY unit
WITH unit, collect(place) AS places
WITH collect(places) AS units
WITH [n IN range(0, size(units) - 1) WHERE n % $parts = $part | units[n]] AS units
// a few at a time: what a hundred counties state in the same words would be held against each other before their areas are
UNWIND range(0, size(units) - 1, 4) AS first
UNWIND units[first..first + 4] AS places
UNWIND places AS place
WITH first, collect(place) AS places
CALL (places) {
  CALL (places) {
    UNWIND places AS place
    RETURN place, true AS inside
    UNION ALL
    UNWIND places AS within
    MATCH (within)-[:WITHIN*1..]->(place:Area)
    WITH DISTINCT places, place
    WHERE NOT place IN places
    RETURN place, false AS inside
  }
  WITH place, inside, [(place)-[:WITHIN*1..]->(up:Area) WHERE EXISTS { (up)<-[:SERVES]-() } | up] AS above
  MATCH (agency:Agency)-[:SERVES]->(place)
  WHERE agency.status <> 'ABOLISHED'
  WITH place, inside, above, agency, agency AS called
  WITH place, inside, above, agency,
       // include: analysis/holder.part
  // what is no organ, an institution or branch, looks after its own
  WITH agency,
       of {.*, place: place, inside: inside, upper: above, organ: CASE WHEN of.kind IN ['GOVERNMENT_DEPARTMENT', 'PARTY_ORGAN', 'MASS_ORGANISATION', 'ENFORCEMENT_TEAM'] THEN 1.0 ELSE 0.45 END} AS of
  CALL (agency) {
    MATCH (holder)-[:PART_OF*0..1]->(agency)
    WITH holder,
       // include: analysis/office.part
    MATCH (holder)-[held:HOLDS|EXERCISES]->(task)
    RETURN task,
       // include: analysis/held.part
  }
  MATCH (task)-[:STATES]->(text)
  WITH text, collect(
       // include: analysis/holding.part
       ) AS holdings
  WHERE NOT coalesce(text.boilerplate, false) OR 'BOILERPLATE' IN $relations
  // a text meets itself where it is held more than once, and the texts it is similar to; what their holders are to each other
  // may make something else of any relation of the texts
  WITH text, holdings,
       CASE WHEN size(holdings) > 1 THEN [null] ELSE [] END
       + [(text)-[similar:SIMILAR_TO]-()
          WHERE (similar.relation IN $relations OR 'LEAD_ASSIST' IN $relations OR 'COUNTERPART' IN $relations OR 'BOILERPLATE' IN $relations)
            AND ($minScore <= 0 OR similar.score >= $minScore)
          | similar] AS similars
  WHERE size(similars) > 0
  WITH text, similars, {
       // what every body does for itself: it says so, or many of a place lead it in the same words
       own: coalesce(text.boilerplate, false) OR
       // include: analysis/own.part
       , common: CASE WHEN size(holdings) < $common THEN []
                      ELSE COLLECT { UNWIND holdings AS one
                                     WITH DISTINCT one.place AS place
                                     WHERE COUNT { UNWIND holdings AS one
                                                   WITH one WHERE one.place = place AND one.role = 0 AND one.task:Duty
                                                   RETURN DISTINCT one.by } >= $common
                                     RETURN place } END,
       holdings: CASE WHEN size(holdings) <= $holders THEN holdings
                      ELSE COLLECT { UNWIND holdings AS one
                                     WITH DISTINCT one.place AS place
                                     UNWIND COLLECT { UNWIND holdings AS one
                                                      WITH one WHERE one.place = place
                                                      RETURN one ORDER BY one.by, one.code LIMIT $holders } AS one
                                     RETURN one } END
       } AS side
  UNWIND similars AS similar
  WITH CASE WHEN similar IS NULL THEN text END AS same, similar, collect(side) AS sides
  WHERE similar IS NULL OR size(sides) = 2
  // whoever holds one text in an area meets whoever holds the other one there or above
  UNWIND sides[0].holdings AS a
  UNWIND [b IN sides[-1].holdings
          WHERE b.by <> a.by AND (similar IS NOT NULL OR a.code < b.code OR a.code = b.code AND a.by < b.by)
            AND (b.place = a.place OR b.place IN a.upper OR a.place IN b.upper)] AS b
  WITH similar, sides, a, b, a.code < b.code OR a.code = b.code AND a.by < b.by AS inOrder,
       a.place <> b.place AS nested, b.place IN a.upper AS under
  WHERE (a.role < 2 AND b.role < 2 OR 'LEAD_ASSIST' IN $relations OR 'BOILERPLATE' IN $relations)
    AND ($agency IS NULL OR a.by = $agency OR b.by = $agency)
    AND ($sameItem IS NULL OR $sameItem = (a.task = b.task AND a.task:Item))
    AND ($scope IS NULL OR nested = ($scope = 'VERTICAL'))
  WITH similar, nested, CASE WHEN under THEN b ELSE a END AS u, CASE WHEN under THEN a ELSE b END AS l,
       CASE WHEN inOrder THEN a ELSE b END AS left,
       CASE WHEN inOrder THEN b ELSE a END AS right,
       sides[0].own OR sides[-1].own OR a.place IN sides[0].common OR b.place IN sides[-1].common
         OR coalesce(similar.relation = 'BOILERPLATE', false) AS boilerplate
  WHERE l.inside
  WITH similar, nested, l.place AS place, left, right, u.agency AS over, l.agency AS under, u, l, boilerplate
  WITH similar, nested, place, left, right, over, under, u, l, boilerplate,
       // include: analysis/judged.part
  WHERE relation IN $relations
  RETURN similar, nested, place, relation, decidedBy, left, right
}
WITH similar, nested, place, relation, decidedBy, left, right,
     coalesce(left.task.text, left.task.name) AS leftText, coalesce(right.task.text, right.task.name) AS rightText
RETURN left.code AS left, right.code AS right, left.by AS leftAgency, right.by AS rightAgency,
       place.code AS area, relation, coalesce(similar.score, 1.0) AS score,
       CASE WHEN nested THEN 'VERTICAL' ELSE 'HORIZONTAL' END AS scope, decidedBy,
       left.name AS leftAgencyName, right.name AS rightAgencyName, leftText, rightText,
       CASE WHEN relation IN ['DUPLICATE', 'OVERLAP']
            THEN coalesce(similar.strength, 1 - 10.0 / (10 + size(leftText)))
                 * left.organ * right.organ
                 * CASE WHEN left(left.line, 3) = left(right.line, 3) THEN 0.5 ELSE 1.0 END
            ELSE 0.0 END AS weight,
       CASE relation WHEN 'OVERLAP' THEN 'overlapping-duty'
                     WHEN 'DUPLICATE' THEN CASE WHEN left.task = right.task AND left.task:Item THEN 'item-several-holders' ELSE 'duplicate-duty' END
       END AS rule,
       CASE WHEN left.code = right.code THEN [left.code] ELSE [left.code, right.code] END + [left.by, right.by] AS subjects
ORDER BY weight DESC, score DESC, left, right, leftAgency, rightAgency
