// purpose: Public institutions that exercise administrative powers without being authorised by law or regulation; public services and other items are no powers.
// param:   area STRING = null area with all within it; null for all
// param:   services LIST<STRING> = ["公共服务", "其他"] categories of items that an institution may hold
// column:  agency STRING code
// column:  agencyName STRING name
// column:  area STRING code of the institution's area
// column:  items INTEGER number of such items
// column:  categories LIST<STRING> their kinds of power
// column:  names LIST<STRING> names of the first five
// column:  withoutBasis INTEGER how many of them name no law
// column:  superior STRING name of the superior agency, null where none is given
// column:  subjects LIST<STRING> the institution, its superior, the first hundred items
// key:     agency
// severity: HIGH
// category: power
// title.zh: 事业单位承担行政权力
// title.en: Power held by a public institution
// message.zh: {agencyName}承担 {items} 项行政权力（{categories}），其中 {withoutBasis} 项没有依据。
// message.en: {agencyName} exercises {items} administrative powers ({categories}), {withoutBasis} of them without a basis.
// remedy.zh: 没有法定依据、由部门自行委托的，由主管部门收回；有法定依据的许可、确认等，划归主管部门。
// remedy.en: Powers without a legal basis or delegated by a department on its own go back to it; lawful licences and confirmations move to the department in charge.
// basis.zh: 《行政许可法》第二十三条；《行政处罚法》第十九条（事业单位须经法律、法规授权方可实施）
// basis.en: Administrative Licensing Law, article 23; Administrative Penalties Law, article 19 (only where a law or regulation authorises it)
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
MATCH (agency:Agency {status: 'ACTIVE', kind: 'PUBLIC_INSTITUTION'})-[:SERVES]->(place)
MATCH (holder)-[:PART_OF*0..1]->(agency)
MATCH (holder)-[power:EXERCISES]->(item:Item)
WHERE coalesce(power.source, 'STATUTORY') <> 'AUTHORISED' AND NOT item.category IN $services
WITH DISTINCT place, agency, item ORDER BY item.code
WITH place, agency, collect(item) AS items
RETURN agency.code AS agency, agency.name AS agencyName, place.code AS area, size(items) AS items,
       COLLECT { UNWIND items AS item RETURN DISTINCT item.category AS category ORDER BY category } AS categories,
       [item IN items[..5] | item.name] AS names,
       size([item IN items WHERE NOT EXISTS { (item)-[:BASED_ON]->() }]) AS withoutBasis,
       head(COLLECT { MATCH (agency)-[:SUBORDINATE_TO]->(above:Agency) RETURN above.name ORDER BY above.code }) AS superior,
       [agency.code] + COLLECT { MATCH (agency)-[:SUBORDINATE_TO]->(above:Agency) RETURN above.code ORDER BY above.code }
         + [item IN items[..100] | item.code] AS subjects
ORDER BY agency
