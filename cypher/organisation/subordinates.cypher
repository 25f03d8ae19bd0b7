// purpose: Agencies directly under an agency.
// param:   code STRING code of the superior
// column:  code STRING
// column:  name STRING
// column:  kind STRING agency kind
// column:  tie  STRING SUBORDINATE VERTICAL DUAL STATIONED_BY GUIDED
// key:     code
MATCH (s:Agency)-[t:SUBORDINATE_TO]->(:Agency {code: $code})
RETURN s.code AS code, s.name AS name, s.kind AS kind, coalesce(t.kind, 'SUBORDINATE') AS tie
ORDER BY code
