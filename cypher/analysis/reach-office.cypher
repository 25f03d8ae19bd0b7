// purpose: The offices of a township (its bureaus, and itself for what it holds without naming one) with staff and the items they exercise of their own.
// param:   township STRING code of the township's agency
// column:  office STRING code of the bureau, or of the township itself
// column:  name STRING name
// column:  staff INTEGER actual staff, null where unknown
// column:  quota INTEGER authorised staff, null where unknown
// column:  sources MAP number of items it exercises itself by source of power: STATUTORY AUTHORISED STATIONED
// column:  items LIST<STRING> codes of those items
// column:  duties INTEGER number of duties it holds
// key:     office
MATCH (township:Agency {code: $township})
MATCH (office)-[:PART_OF*0..1]->(township)
WITH township, office, [(office)-[power:EXERCISES]->(item:Item) | {item: item.code, source: coalesce(power.source, 'STATUTORY')}] AS own
RETURN office.code AS office, office.name AS name, office.staff AS staff, office.quota AS quota,
       {STATUTORY: size([one IN own WHERE one.source = 'STATUTORY']), AUTHORISED: size([one IN own WHERE one.source = 'AUTHORISED']),
        STATIONED: size([one IN own WHERE one.source = 'STATIONED'])} AS sources,
       [one IN own | one.item] AS items, COUNT { (office)-[:HOLDS]->(:Duty) } AS duties
ORDER BY office = township, office
