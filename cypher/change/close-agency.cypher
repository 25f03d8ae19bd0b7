// purpose: Abolishes an agency or leaves its shell; its functions have moved to another body.
// param:   code STRING of the agency
// param:   status STRING SHELL or ABOLISHED
// param:   to STRING = null code of the agency or bureau that its functions moved to, null where it had none
MATCH (agency:Agency {code: $code})
SET agency.status = $status
WITH agency
OPTIONAL MATCH (nextAgency:Agency {code: $to})
OPTIONAL MATCH (nextBureau:Bureau {code: $to})
WITH agency, coalesce(nextAgency, nextBureau) AS next
WHERE next IS NOT NULL
MERGE (agency)-[:FUNCTIONS_MOVED_TO]->(next)
