// purpose: Agencies in the columns of sheet 机构.
// param:   codes LIST<STRING> = null codes of agencies; null for all
// column:  code STRING code of the agency
// column:  name STRING
// column:  shortName STRING
// column:  kind STRING word of its kind
// column:  rank STRING
// column:  area STRING code of the area it serves
// column:  superior STRING code of its superior
// column:  tie STRING word of the tie to it
// column:  institutionClass STRING
// column:  status STRING ACTIVE, SHELL or ABOLISHED
// column:  quotaAdministrative INTEGER posts
// column:  quotaInstitution INTEGER posts
// column:  quotaSupport INTEGER posts
// column:  staffAdministrative INTEGER heads
// column:  staffInstitution INTEGER heads
// column:  staffSupport INTEGER heads
// column:  leaderQuota INTEGER posts
// column:  leaders INTEGER heads
// column:  nameplates LIST<STRING> other names under which it acts
// column:  successors LIST<STRING> codes of agencies or bureaus that took over its functions
// column:  approval STRING document number
// column:  line STRING its line of work: the name without the place
// column:  initials STRING of its name in pinyin
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (n:Agency)
  RETURN n
  UNION ALL
  UNWIND $codes AS code
  MATCH (n:Agency {code: code})
  RETURN n
}
OPTIONAL MATCH (n)-[:SERVES]->(area:Area)
WITH n, min(area.code) AS area
OPTIONAL MATCH (n)-[tie:SUBORDINATE_TO]->(superior:Agency)
WITH n, area, superior, tie ORDER BY superior.code
WITH n, area, head(collect({code: superior.code, kind: tie.kind})) AS superior
RETURN n.code AS code, n.name AS name, n.shortName AS shortName, n.kind AS kind, n.rank AS rank, area,
       superior.code AS superior, superior.kind AS tie, n.institutionClass AS institutionClass, n.status AS status,
       n.quotaAdministrative AS quotaAdministrative, n.quotaInstitution AS quotaInstitution, n.quotaSupport AS quotaSupport,
       n.staffAdministrative AS staffAdministrative, n.staffInstitution AS staffInstitution, n.staffSupport AS staffSupport,
       n.leaderQuota AS leaderQuota, n.leaders AS leaders, n.nameplates AS nameplates,
       COLLECT { MATCH (n)-[:FUNCTIONS_MOVED_TO]->(successor:Agency|Bureau) RETURN successor.code ORDER BY successor.code } AS successors,
       n.approval AS approval, n.line AS line, n.initials AS initials
ORDER BY code
