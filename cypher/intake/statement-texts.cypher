// purpose: Every statement with its text and whether duties or items state it.
// column:  key STRING key
// column:  text STRING normalised text
// column:  family STRING name without qualifiers, null for a sentence
// column:  boilerplate BOOLEAN whether everybody says so
// column:  duty BOOLEAN whether a duty states it
// column:  item BOOLEAN whether an item does
// key:     key
MATCH (statement:Statement)
RETURN statement.key AS key, statement.text AS text, statement.family AS family,
       coalesce(statement.boilerplate, false) AS boilerplate,
       EXISTS { (statement)<-[:STATES]-(:Duty) } AS duty,
       EXISTS { (statement)<-[:STATES]-(:Item) } AS item
ORDER BY key
