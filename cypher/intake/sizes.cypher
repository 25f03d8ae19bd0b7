// purpose: How much the graph holds of each sheet, from the counts that the database keeps.
// column:  sheet STRING its English name
// column:  number INTEGER of nodes, of ties for liaisons
// key:     sheet
RETURN 'areas' AS sheet, COUNT { (:Area) } AS number
UNION ALL
RETURN 'agencies' AS sheet, COUNT { (:Agency) } AS number
UNION ALL
RETURN 'bureaus' AS sheet, COUNT { (:Bureau) } AS number
UNION ALL
RETURN 'duties' AS sheet, COUNT { (:Duty) } AS number
UNION ALL
RETURN 'items' AS sheet, COUNT { (:Item) } AS number
UNION ALL
RETURN 'delegations' AS sheet, COUNT { (:Delegation) } AS number
UNION ALL
RETURN 'listed-duties' AS sheet, COUNT { (:ListedDuty) } AS number
UNION ALL
RETURN 'liaisons' AS sheet, COUNT { ()-[:LIAISES_WITH]->() } AS number
UNION ALL
RETURN 'mandatory-duties' AS sheet, COUNT { (:MandatoryDuty) } AS number
UNION ALL
RETURN 'completeness' AS sheet, COUNT { (:Completeness) } AS number
UNION ALL
RETURN 'ceilings' AS sheet, COUNT { (:Ceiling) } AS number
