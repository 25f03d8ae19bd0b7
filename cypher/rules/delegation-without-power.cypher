// purpose: Delegations in force whose giver, with its bureaus, does not hold the item it hands down, where the giver's power list is loaded; one finding for each item and giver.
// param:   area STRING = null area with all within it; null for all
// param:   township STRING = null code of the one township agency to judge; null for all
// column:  item STRING code of the item
// column:  giver STRING code of the agency that hands it down
// column:  name STRING name of the item
// column:  giverName STRING name
// column:  area STRING code of the giver's area
// column:  modes LIST<STRING> modes of the delegations
// column:  receivers INTEGER number of bodies that received it
// column:  receiverNames LIST<STRING> names of the first five
// column:  holders LIST<STRING> names of the agencies that do hold the item
// column:  subjects LIST<STRING> the item, the giver, the receivers and the agencies they are part of
// key:     item, giver
// severity: HIGH
// category: township
// list:    POWER_LIST
// title.zh: 下放方已无此权
// title.en: Giver no longer holds it
// message.zh: {giverName}把「{name}」交给 {receivers} 个单位（{receiverNames}），但自己的权责清单中没有这一事项。
// message.en: {giverName} handed "{name}" down (to {receivers}: {receiverNames}) but does not have the item in its own power list.
// remedy.zh: 停止该项委托；权力已上收的，由现在的行使机关重新委托或收回。
// remedy.en: End the delegation; where the power moved up, the body that has it now delegates anew or takes it back.
// basis.zh: 《行政处罚法》第二十条（在其法定权限内委托）、第二十四条；《行政许可法》第二十四条
// basis.en: Administrative Penalties Law, articles 20 (within its own statutory power) and 24; Administrative Licensing Law, article 24
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH collect(DISTINCT place) AS places,
     COLLECT { MATCH (:Agency {code: $township})<-[:PART_OF*0..1]-()<-[:TO]-()-[:BY]->(giver) RETURN DISTINCT giver } AS givers
UNWIND places AS place
MATCH (giver:Agency)-[:SERVES]->(place)
// of one township: the few that gave it something, before what they gave to others is looked at
WHERE ($township IS NULL OR giver IN givers)
  AND EXISTS { (giver)<-[:COVERS]-(:Completeness {list: 'POWER_LIST', complete: true}) }
MATCH (giver)<-[:BY]-(given:Delegation)-[:OF]->(item:Item)
WHERE coalesce(given.from <= date(), true) AND coalesce(given.to >= date(), true)
  AND NOT EXISTS { (giver)-[:EXERCISES]->(item) }
  AND NOT EXISTS { (giver)<-[:PART_OF]-()-[:EXERCISES]->(item) }
MATCH (given)-[:TO]->(receiver)-[:PART_OF*0..1]->(receiving:Agency)
WHERE $township IS NULL OR receiving.code = $township
WITH DISTINCT place, giver, item, given.mode AS mode, receiver, receiving ORDER BY receiving.code, receiver.code, mode
WITH place, giver, item, collect(DISTINCT mode) AS modes,
     collect(DISTINCT CASE WHEN receiver = receiving THEN receiving.name ELSE receiving.name + receiver.name END) AS names,
     collect(DISTINCT receiver.code) AS receivers, collect(DISTINCT receiving.code) AS receiving
RETURN item.code AS item, giver.code AS giver, item.name AS name, giver.name AS giverName, place.code AS area, modes,
       size(receivers) AS receivers, names[..5] AS receiverNames,
       COLLECT { MATCH (item)<-[:EXERCISES]-()-[:PART_OF*0..1]->(other:Agency) RETURN DISTINCT other.name AS name ORDER BY name } AS holders,
       [item.code, giver.code] + receiving + [receiver IN receivers WHERE NOT receiver IN receiving] AS subjects
ORDER BY item, giver
