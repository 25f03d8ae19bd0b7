// purpose: An area with all within it in figures: bodies are counted while they are active, quota and heads until they are abolished.
// param:   area STRING = null area with all within it; null for all
// column:  agencies INTEGER active agencies
// column:  institutions INTEGER active public institutions
// column:  enforcementTeams INTEGER active enforcement teams
// column:  shells INTEGER agencies of which only the shell is left
// column:  bureaus INTEGER bureaus of agencies that are not abolished
// column:  quota INTEGER authorised staff of all kinds
// column:  quotaAdministrative INTEGER
// column:  quotaInstitution INTEGER
// column:  quotaSupport INTEGER
// column:  institutionQuota INTEGER authorised staff of public institutions
// column:  staff INTEGER heads of all kinds
// column:  leaderQuota INTEGER authorised leading posts of agencies
// column:  leaders INTEGER leaders of agencies
// column:  duties INTEGER duties that somebody holds or nobody
// column:  items INTEGER items that somebody exercises or nobody
// column:  delegations INTEGER delegations that its agencies give
// column:  given INTEGER delegations that its agencies give, those of abolished ones included
// column:  listed INTEGER lines of the duty lists of its townships
// column:  powersInInstitutions INTEGER administrative powers of public institutions, but those that law authorises
// column:  superiors INTEGER active agencies with active agencies directly under them
// column:  subordinates INTEGER active agencies directly under these
// column:  teamStaff INTEGER heads of enforcement teams
// column:  frontlineStaff INTEGER heads of enforcement teams that serve townships
// key:     agencies
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH collect(DISTINCT place) AS places
CALL (places) {
  UNWIND places AS place
  MATCH (place)<-[:SERVES]-(agency:Agency)
  RETURN collect(DISTINCT agency) AS all
}
// as lists: rows that carry all agencies and places along would take more memory than a large graph has
CALL (all) {
  UNWIND all AS agency
  MATCH (holder)-[:PART_OF*0..1]->(agency)
  MATCH (holder)-[:HOLDS|EXERCISES]->(task)
  RETURN collect(DISTINCT task) AS held
}
CALL (places) {
  UNWIND places AS place
  MATCH (place)<-[:WITHIN]-(task:Duty|Item)
  RETURN collect(DISTINCT task) AS placed
}
CALL (held, placed) {
  UNWIND held + placed AS task
  RETURN count(DISTINCT CASE WHEN task:Duty THEN task END) AS duties, count(DISTINCT CASE WHEN task:Item THEN task END) AS items
}
CALL (all) {
  UNWIND all AS agency
  RETURN sum(COUNT { (agency)<-[:BY]-() }) AS given, sum(COUNT { (agency)<-[:LISTED_FOR]-() }) AS listed
}
WITH all, duties, items, given, listed, [agency IN all WHERE agency.status = 'ACTIVE'] AS active, [agency IN all WHERE agency.status <> 'ABOLISHED'] AS living
CALL (living) {
  UNWIND CASE WHEN size(living) = 0 THEN [null] ELSE living END AS agency
  WITH agency,
       coalesce(agency.quotaAdministrative, 0) + coalesce(agency.quotaInstitution, 0) + coalesce(agency.quotaSupport, 0) AS quota,
       coalesce(agency.staffAdministrative, 0) + coalesce(agency.staffInstitution, 0) + coalesce(agency.staffSupport, 0) AS staff
  RETURN sum(COUNT { (agency)<-[:PART_OF]-(:Bureau) }) AS bureaus, sum(quota) AS quota,
         sum(coalesce(agency.quotaAdministrative, 0)) AS quotaAdministrative, sum(coalesce(agency.quotaInstitution, 0)) AS quotaInstitution,
         sum(coalesce(agency.quotaSupport, 0)) AS quotaSupport,
         sum(CASE WHEN agency.kind = 'PUBLIC_INSTITUTION' THEN quota ELSE 0 END) AS institutionQuota, sum(staff) AS staff,
         sum(coalesce(agency.leaderQuota, 0)) AS leaderQuota, sum(coalesce(agency.leaders, 0)) AS leaders,
         sum(COUNT { (agency)<-[:BY]-(:Delegation) }) AS delegations,
         sum(CASE WHEN agency.kind = 'ENFORCEMENT_TEAM' THEN staff ELSE 0 END) AS teamStaff,
         sum(CASE WHEN agency.kind = 'ENFORCEMENT_TEAM' AND EXISTS { (agency)-[:SERVES]->(:Area {level: 'TOWNSHIP'}) } THEN staff ELSE 0 END) AS frontlineStaff
}
RETURN size(active) AS agencies, size([agency IN active WHERE agency.kind = 'PUBLIC_INSTITUTION']) AS institutions,
       size([agency IN active WHERE agency.kind = 'ENFORCEMENT_TEAM']) AS enforcementTeams,
       size([agency IN all WHERE agency.status = 'SHELL']) AS shells, bureaus, quota, quotaAdministrative, quotaInstitution, quotaSupport,
       institutionQuota, staff, leaderQuota, leaders, duties, items, delegations, given, listed,
       COUNT {
         UNWIND active AS agency
         WITH agency WHERE agency.kind = 'PUBLIC_INSTITUTION'
         MATCH (holder)-[:PART_OF*0..1]->(agency)
         MATCH (holder)-[power:EXERCISES]->(item:Item)
         WHERE coalesce(power.source, 'STATUTORY') <> 'AUTHORISED' AND NOT item.category IN ['公共服务', '其他']
         RETURN DISTINCT agency, item
       } AS powersInInstitutions,
       size([agency IN active WHERE EXISTS { (agency)<-[:SUBORDINATE_TO]-(:Agency {status: 'ACTIVE'}) }]) AS superiors,
       COUNT { UNWIND active AS agency MATCH (agency)<-[:SUBORDINATE_TO]-(:Agency {status: 'ACTIVE'}) RETURN 1 } AS subordinates,
       teamStaff, frontlineStaff
ORDER BY agencies
