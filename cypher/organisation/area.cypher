// purpose: The area with a code.
// param:   code STRING
// column:  code STRING
// key:     code
MATCH (a:Area {code: $code})
RETURN a.code AS code
