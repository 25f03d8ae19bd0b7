// purpose: Duties of an area that no agency and no bureau holds.
// param:   area STRING = null area with all within it; null for all
// column:  duty STRING code
// column:  text STRING text of the duty
// column:  area STRING code of the area whose duty it is
// column:  areaName STRING name of the area
// column:  domain STRING domain, null where none is given
// column:  basis LIST<STRING> provisions
// column:  subjects LIST<STRING> the duty
// key:     duty
// severity: HIGH
// category: duty
// orphan:  true
// title.zh: 无主职责
// title.en: Duty without holder
// message.zh: {areaName}的职责「{text}」没有机构承担。
// message.en: Nobody holds the duty "{text}" of {areaName}.
// remedy.zh: 在三定规定中明确承担机构；依据已失效的，按程序取消。
// remedy.en: Assign it to a body in its charter; where the basis is void, drop it by the proper procedure.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第八条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 8
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (duty:Duty)-[:WITHIN]->(place)
WHERE NOT EXISTS { (duty)<-[:HOLDS]-() }
RETURN duty.code AS duty, duty.text AS text, place.code AS area, place.name AS areaName, duty.domain AS domain,
       COLLECT { MATCH (duty)-[:BASED_ON]->(provision:Provision) RETURN provision.text ORDER BY provision.text } AS basis,
       [duty.code] AS subjects
ORDER BY duty
