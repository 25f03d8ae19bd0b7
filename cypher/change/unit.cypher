// purpose: An agency or bureau as it stands now, with how much it holds by itself.
// param:   code STRING of the agency or bureau
// column:  code STRING
// column:  name STRING
// column:  bureau BOOLEAN whether it is a bureau
// column:  agency STRING code of the agency: itself, or the one it is part of
// column:  agencyName STRING name of that agency
// column:  kind STRING kind of that agency
// column:  status STRING ACTIVE SHELL or ABOLISHED, of that agency
// column:  area STRING code of the area that agency serves
// column:  superior STRING code of that agency's superior, null where there is none
// column:  tie STRING word of the tie to the superior
// column:  institutionClass STRING of that agency
// column:  posts MAP the numbers of the node itself by property, without those that are unknown
// column:  duties INTEGER held by itself
// column:  items INTEGER exercised by itself
// column:  bureaus INTEGER parts of it
// column:  delegations INTEGER given or received by itself
// column:  listed INTEGER lines of duty lists that are its own or that it leads or handles
// column:  subordinates INTEGER agencies under it that are not abolished
// key:     code
CALL () {
  MATCH (n:Agency {code: $code})
  RETURN n
  UNION ALL
  MATCH (n:Bureau {code: $code})
  RETURN n
}
OPTIONAL MATCH (n)-[:PART_OF]->(owner:Agency)
WITH n, CASE WHEN n:Agency THEN n ELSE owner END AS agency
RETURN n.code AS code, n.name AS name, n:Bureau AS bureau, agency.code AS agency, agency.name AS agencyName, agency.kind AS kind,
       agency.status AS status,
       head(COLLECT { MATCH (agency)-[:SERVES]->(area:Area) RETURN area.code ORDER BY area.code }) AS area,
       head(COLLECT { MATCH (agency)-[:SUBORDINATE_TO]->(above:Agency) RETURN above.code ORDER BY above.code }) AS superior,
       head(COLLECT { MATCH (agency)-[tie:SUBORDINATE_TO]->(above:Agency) RETURN tie.kind ORDER BY above.code }) AS tie,
       agency.institutionClass AS institutionClass,
       n {.quotaAdministrative, .quotaInstitution, .quotaSupport, .staffAdministrative, .staffInstitution, .staffSupport,
          .quota, .staff, .leaderQuota, .leaders} AS posts,
       COUNT { (n)-[:HOLDS]->() } AS duties, COUNT { (n)-[:EXERCISES]->() } AS items, COUNT { (n)<-[:PART_OF]-() } AS bureaus,
       COUNT { (n)<-[:BY|TO]-(:Delegation) } AS delegations, COUNT { (n)<-[:LISTED_FOR|LED_BY|HANDLED_BY]-() } AS listed,
       COUNT { (n)<-[:SUBORDINATE_TO]-(below:Agency) WHERE below.status <> 'ABOLISHED' } AS subordinates
ORDER BY code
