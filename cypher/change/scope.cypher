// purpose: The smallest area that holds everything whose findings a change of the given things can touch: their own areas and those of whoever they hand items to, take them from, lead, liaise with or share duties with.
// param:   codes LIST<STRING> codes of agencies, bureaus, duties, items and areas
// param:   others BOOLEAN = true whether it holds the areas of those others, too; if not, only those of the given things
// column:  code STRING code of the area
// column:  name STRING name
// key:     code
UNWIND $codes AS code
CALL (code) {
  MATCH (:Agency {code: code})-[:SERVES]->(place:Area) RETURN place
  UNION
  MATCH (:Bureau {code: code})-[:PART_OF]->(:Agency)-[:SERVES]->(place:Area) RETURN place
  UNION
  MATCH (:Duty {code: code})<-[:HOLDS]-()-[:PART_OF*0..1]->(:Agency)-[:SERVES]->(place:Area) RETURN place
  UNION
  MATCH (:Item {code: code})<-[:EXERCISES]-()-[:PART_OF*0..1]->(:Agency)-[:SERVES]->(place:Area) RETURN place
  UNION
  MATCH (:Duty {code: code})-[:WITHIN]->(place:Area) RETURN place
  UNION
  MATCH (:Item {code: code})-[:WITHIN]->(place:Area) RETURN place
  UNION
  MATCH (place:Area {code: code}) RETURN place
  UNION
  WITH code WHERE $others
  CALL (code) {
    MATCH (:Agency {code: code})<-[:BY]-(:Delegation)-[:TO]->()-[:PART_OF*0..1]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Agency {code: code})<-[:PART_OF*0..1]-()<-[:TO]-(:Delegation)-[:BY]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Bureau {code: code})<-[:TO]-(:Delegation)-[:BY]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Item {code: code})<-[:OF]-(:Delegation)-[:BY|TO]->()-[:PART_OF*0..1]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Agency {code: code})<-[:LED_BY]-(:ListedDuty)-[:LISTED_FOR]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Agency {code: code})<-[:LISTED_FOR]-(:ListedDuty)-[:LED_BY]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Agency {code: code})<-[:LIAISES_WITH]-(:Bureau)-[:PART_OF]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Agency {code: code})<-[:PART_OF]-(:Bureau)-[:LIAISES_WITH]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Bureau {code: code})-[:LIAISES_WITH]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Bureau {code: code})<-[:HANDLED_BY]-(:ListedDuty)-[:LED_BY]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Bureau {code: code})-[:HOLDS|EXERCISES]->()<-[:HOLDS|EXERCISES]-()-[:PART_OF*0..1]->(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Agency {code: code})<-[:SUBORDINATE_TO]-(:Agency)-[:SERVES]->(place:Area) RETURN place
    UNION
    MATCH (:Agency {code: code})<-[:PART_OF*0..1]-()-[:HOLDS|EXERCISES]->()<-[:HOLDS|EXERCISES]-()-[:PART_OF*0..1]->(:Agency)-[:SERVES]->(place:Area)
    RETURN place
  }
  RETURN place
}
WITH collect(DISTINCT place) AS places
UNWIND places AS place
MATCH (place)-[:WITHIN*0..6]->(up:Area)
WITH places, up, count(DISTINCT place) AS held
WHERE held = size(places)
WITH up ORDER BY COUNT { (up)-[:WITHIN*1..6]->() } DESC, up.code LIMIT 1
RETURN up.code AS code, up.name AS name
ORDER BY code
