// purpose: All verdicts that reviewers gave.
// column:  key STRING of the finding; of a pair pair, both codes, both agencies, with bars between
// column:  decision STRING CONFIRMED or DISMISSED
// column:  reason STRING ROLES_SETTLED STAGES_DIFFER COUNTERPARTS WRONG_DATA or OTHER, null where confirmed
// column:  text STRING in the reviewer's own words, null where there are none
// column:  by STRING who decided, null where that was not said
// column:  at STRING when, ISO 8601
// key:     key
MATCH (v:Verdict)
RETURN v.key AS key, v.decision AS decision, v.reason AS reason, v.text AS text, v.by AS by, toString(v.at) AS at
ORDER BY key
