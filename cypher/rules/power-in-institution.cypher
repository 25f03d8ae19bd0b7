// purpose: Public institutions that exercise administrative powers without being authorised by law or regulation; public services and other items are no powers.
// param:   area STRING = null area with all within it; null for all
// param:   services LIST<STRING> = ["公共服务", "其他"] categories of items that an institution may hold
// column:  item STRING code of the item
// column:  agency STRING code of the institution
// column:  name STRING name of the item
// column:  category STRING kind of power
// column:  agencyName STRING name of the institution
// column:  area STRING code of the institution's area
// column:  source STRING source of the power as listed: STATUTORY or STATIONED, null where none is given
// column:  basis LIST<STRING> provisions
// column:  superior STRING name of the superior agency, null where none is given
// column:  subjects LIST<STRING> the item, the institution, its superior
// key:     item, agency
// severity: HIGH
// category: power
// title.zh: 事业单位承担行政权力
// title.en: Power held by a public institution
// message.zh: 事业单位{agencyName}行使{category}事项「{name}」，没有法律、法规授权。
// message.en: The institution {agencyName} exercises "{name}" ({category}) without being authorised by law or regulation.
// remedy.zh: 没有法定依据、由部门自行委托的，由主管部门收回；有法定依据的许可、确认等，划归主管部门。
// remedy.en: Powers without a legal basis or delegated by a department on its own go back to it; lawful licences and confirmations move to the department in charge.
// basis.zh: 《行政许可法》第二十三条；《行政处罚法》第十九条（事业单位须经法律、法规授权方可实施）
// basis.en: Administrative Licensing Law, article 23; Administrative Penalties Law, article 19 (only where a law or regulation authorises it)
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency {status: 'ACTIVE', kind: 'PUBLIC_INSTITUTION'})-[:SERVES]->(place)
MATCH (holder)-[:PART_OF*0..1]->(agency)
MATCH (holder)-[power:EXERCISES]->(item:Item)
WHERE coalesce(power.source, 'STATUTORY') <> 'AUTHORISED' AND NOT item.category IN $services
WITH place, agency, item, min(power.source) AS source,
     COLLECT { MATCH (agency)-[:SUBORDINATE_TO]->(above:Agency) RETURN {code: above.code, name: above.name} AS body ORDER BY body.code } AS above
RETURN item.code AS item, agency.code AS agency, item.name AS name, item.category AS category, agency.name AS agencyName,
       place.code AS area, source,
       COLLECT { MATCH (item)-[:BASED_ON]->(provision:Provision) RETURN provision.text ORDER BY provision.text } AS basis,
       above[0].name AS superior, [item.code, agency.code] + [body IN above | body.code] AS subjects
ORDER BY item, agency
