// purpose: Marks statements as compared with all others.
// param:   keys LIST<STRING> keys of statements
// param:   version STRING version of the wording rules
UNWIND $keys AS key
MATCH (statement:Statement {key: key})
SET statement.matched = $version
