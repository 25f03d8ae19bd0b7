// purpose: The townships of an area, or the offices of one: the columns of the coverage matrix.
// param:   area STRING = null area with all within it; null for all
// param:   township STRING = null code of one township's agency: its offices; null for the townships themselves
// column:  code STRING code of the township's agency or of the office
// column:  name STRING name
// key:     code
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (township:Agency {kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(:Area)-[:WITHIN*0..]->(root)
WHERE $township IS NULL OR township.code = $township
MATCH (column)-[:PART_OF*0..1]->(township)
WHERE $township IS NOT NULL OR column = township
RETURN column.code AS code, column.name AS name
ORDER BY code
