// purpose: Whether an agency, a bureau, a duty or an item has that code.
// param:   code  STRING
// column:  known BOOLEAN
// key:     known
RETURN EXISTS { (:Agency {code: $code}) } OR EXISTS { (:Bureau {code: $code}) }
       OR EXISTS { (:Duty {code: $code}) } OR EXISTS { (:Item {code: $code}) } AS known
