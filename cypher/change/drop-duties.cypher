// purpose: Removes duties for good.
// param:   codes LIST<STRING> codes of duties
UNWIND $codes AS code
MATCH (duty:Duty {code: code})
DETACH DELETE duty
