// purpose: Duties and items that the lists still give to an abolished agency or to one of its bureaus.
// param:   area STRING = null area with all within it; null for all
// column:  task STRING code of the duty or item
// column:  agency STRING code of the abolished agency
// column:  text STRING text of the duty or name of the item
// column:  agencyName STRING name of the abolished agency
// column:  area STRING code of the area of that agency
// column:  successors LIST<STRING> names of the bodies that its functions moved to
// column:  otherHolders LIST<STRING> names of other agencies, not abolished, that hold it too
// column:  subjects LIST<STRING> the duty or item, the agency, its successors
// key:     task, agency
// severity: HIGH
// category: duty
// orphan:  true
// title.zh: 承担机构已撤销
// title.en: Holder abolished
// message.zh: 「{text}」仍由已撤销的{agencyName}承担。
// message.en: "{text}" is still held by {agencyName}, which was abolished.
// remedy.zh: 划给职能承接机构，并修订承接机构的三定规定和权责清单。
// remedy.en: Move it to the successor and amend the successor's charter and power list.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第九条、第十三条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), articles 9 and 13
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency {status: 'ABOLISHED'})-[:SERVES]->(place)
MATCH (holder)-[:PART_OF*0..1]->(agency)
MATCH (holder)-[:HOLDS|EXERCISES]->(task)
WITH DISTINCT place, agency, task
WITH place, agency, task,
     COLLECT { MATCH (agency)-[:FUNCTIONS_MOVED_TO]->(next) RETURN {code: next.code, name: next.name} AS body ORDER BY body.code } AS next
RETURN task.code AS task, agency.code AS agency, coalesce(task.text, task.name) AS text, agency.name AS agencyName,
       place.code AS area, [body IN next | body.name] AS successors,
       COLLECT {
         MATCH (task)<-[:HOLDS|EXERCISES]-()-[:PART_OF*0..1]->(other:Agency)
         WHERE other.status <> 'ABOLISHED'
         RETURN DISTINCT other.name AS name ORDER BY name
       } AS otherHolders,
       [task.code, agency.code] + [body IN next | body.code] AS subjects
ORDER BY task, agency
