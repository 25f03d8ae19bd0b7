// purpose: Active agencies of an area and all within it, with their posts, their work and whose they are.
// param:   area STRING = null area with all within it; null for all
// column:  code STRING
// column:  name STRING
// column:  kind STRING kind of agency
// column:  area STRING code of the area that it serves
// column:  superior STRING code of its superior, null where there is none
// column:  superiorName STRING name of the superior, null where there is none
// column:  own BOOLEAN whether its superior serves the same area, or it has none: then its area disposes of it
// column:  institutionClass STRING null where none is given
// column:  known BOOLEAN whether any quota is given
// column:  quota MAP authorised staff by kind (administrative, institution, support), without those that are unknown
// column:  staff MAP actual staff by kind, without those that are unknown
// column:  leaderQuota INTEGER authorised leading posts, null where they are unknown
// column:  leaders INTEGER actual leading posts, null where they are unknown
// column:  offices INTEGER posts of its bureaus that look after the body itself: office, personnel, finance
// column:  tasks INTEGER duties and items that it and its bureaus hold
// column:  domains LIST<STRING> domains of these, the most frequent first
// column:  works LIST<STRING> categories of the items that it and its bureaus exercise
// key:     code
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
WITH place, agency, head(COLLECT { MATCH (agency)-[:SUBORDINATE_TO]->(above:Agency) RETURN above ORDER BY above.code }) AS above
RETURN agency.code AS code, agency.name AS name, agency.kind AS kind, place.code AS area, above.code AS superior, above.name AS superiorName,
       above IS NULL OR EXISTS { (above)-[:SERVES]->(place) } AS own, agency.institutionClass AS institutionClass,
       agency.quotaAdministrative IS NOT NULL OR agency.quotaInstitution IS NOT NULL OR agency.quotaSupport IS NOT NULL AS known,
       {administrative: agency.quotaAdministrative, institution: agency.quotaInstitution, support: agency.quotaSupport} AS quota,
       {administrative: agency.staffAdministrative, institution: agency.staffInstitution, support: agency.staffSupport} AS staff,
       agency.leaderQuota AS leaderQuota, agency.leaders AS leaders,
       reduce(sum = 0, posts IN COLLECT {
         MATCH (bureau:Bureau)-[:PART_OF]->(agency)
         WHERE bureau.name =~ '(?!.*(?:审批|执法|许可|服务|市场)).*(?:综合|办公室|党政办|人事|财务|后勤|总务).{0,4}'
         RETURN coalesce(bureau.quota, 0) } | sum + posts) AS offices,
       COUNT { MATCH (holder)-[:PART_OF*0..1]->(agency) MATCH (holder)-[:HOLDS|EXERCISES]->(task) RETURN DISTINCT task } AS tasks,
       COLLECT {
         MATCH (holder)-[:PART_OF*0..1]->(agency)
         MATCH (holder)-[:HOLDS|EXERCISES]->(task)
         WHERE task.domain IS NOT NULL
         WITH task.domain AS domain, count(*) AS number
         RETURN domain ORDER BY number DESC, domain
       } AS domains,
       COLLECT {
         MATCH (holder)-[:PART_OF*0..1]->(agency)
         MATCH (holder)-[:EXERCISES]->(item:Item)
         WITH DISTINCT item.category AS category
         WHERE category IS NOT NULL
         RETURN category ORDER BY category
       } AS works
ORDER BY code
