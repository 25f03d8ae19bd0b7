// purpose: Forgets what the given statements are similar to, before they are compared again.
// param:   keys LIST<STRING> keys of statements
UNWIND $keys AS key
MATCH (:Statement {key: key})-[similar:SIMILAR_TO]-()
DELETE similar
