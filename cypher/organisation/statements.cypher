// purpose: Every statement with its text.
// column:  key STRING key
// column:  text STRING normalised text
// column:  family STRING name without qualifiers, null for a sentence
// column:  boilerplate BOOLEAN whether everybody says so
// key:     key
MATCH (statement:Statement)
RETURN statement.key AS key, statement.text AS text, statement.family AS family,
       coalesce(statement.boilerplate, false) AS boilerplate
ORDER BY key
