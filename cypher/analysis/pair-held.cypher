// purpose: Whether both agencies of a pair hold their duty or item.
// param:   left STRING code of a duty or item
// param:   right STRING code of the other one
// param:   leftAgency STRING code of the agency that holds left
// param:   rightAgency STRING code of the agency that holds right
// column:  held BOOLEAN
// key:     held
RETURN ( EXISTS { (:Duty {code: $left})<-[:HOLDS]-()-[:PART_OF*0..1]->(:Agency {code: $leftAgency}) }
      OR EXISTS { (:Item {code: $left})<-[:EXERCISES]-()-[:PART_OF*0..1]->(:Agency {code: $leftAgency}) })
   AND ( EXISTS { (:Duty {code: $right})<-[:HOLDS]-()-[:PART_OF*0..1]->(:Agency {code: $rightAgency}) }
      OR EXISTS { (:Item {code: $right})<-[:EXERCISES]-()-[:PART_OF*0..1]->(:Agency {code: $rightAgency}) }) AS held
ORDER BY held
