// purpose: Statements with their texts.
// param:   keys LIST<STRING> keys of statements
// column:  key STRING key
// column:  text STRING normalised text
// column:  family STRING name without qualifiers, null for a sentence
// column:  boilerplate BOOLEAN whether everybody says so
// key:     key
UNWIND $keys AS key
MATCH (statement:Statement {key: key})
RETURN statement.key AS key, statement.text AS text, statement.family AS family,
       coalesce(statement.boilerplate, false) AS boilerplate
ORDER BY key
