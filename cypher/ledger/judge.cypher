// purpose: Keeps a verdict; a former one on the same finding is replaced.
// param:   key STRING of the finding; of a pair pair, both codes, both agencies, with bars between
// param:   decision STRING CONFIRMED or DISMISSED
// param:   reason STRING = null ROLES_SETTLED STAGES_DIFFER COUNTERPARTS WRONG_DATA or OTHER, null where confirmed
// param:   text STRING = null in the reviewer's own words
// param:   by STRING = null who decided
// param:   at STRING when, ISO 8601 with its zone
MERGE (v:Verdict {key: $key})
SET v.decision = $decision, v.reason = $reason, v.text = $text, v.by = $by, v.at = datetime($at)
MERGE (d:Dataset {code: 'dataset'})
// not the version of the data: a verdict is no change that a what-if has to run again for
SET d.judged = coalesce(d.judged, 0) + 1
