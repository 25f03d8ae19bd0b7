// purpose: Items of an area that no agency and no bureau exercises.
// param:   area STRING = null area with all within it; null for all
// column:  item STRING code
// column:  name STRING name of the item
// column:  category STRING kind of power
// column:  area STRING code of the area whose item it is
// column:  areaName STRING name of the area
// column:  domain STRING domain, null where none is given
// column:  basis LIST<STRING> provisions
// column:  subjects LIST<STRING> the item
// key:     item
// severity: HIGH
// category: power
// orphan:  true
// title.zh: 无主事项
// title.en: Item without holder
// message.zh: {areaName}的{category}事项「{name}」没有机构行使。
// message.en: Nobody exercises the item "{name}" ({category}) of {areaName}.
// remedy.zh: 在权责清单中明确行使机构；依据已失效的，按程序取消。
// remedy.en: Assign it in the power list; where the basis is void, drop it by the proper procedure.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第八条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 8
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (item:Item)-[:WITHIN]->(place)
WHERE NOT EXISTS { (item)<-[:EXERCISES]-() }
RETURN item.code AS item, item.name AS name, item.category AS category, place.code AS area, place.name AS areaName,
       item.domain AS domain,
       COLLECT { MATCH (item)-[:BASED_ON]->(provision:Provision) RETURN provision.text ORDER BY provision.text } AS basis,
       [item.code] AS subjects
ORDER BY item
