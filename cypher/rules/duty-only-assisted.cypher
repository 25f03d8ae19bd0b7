// purpose: Duties and items that agencies only assist in while nobody leads, neither this duty nor another with the same or nearly the same text in the same area or above.
// param:   area STRING = null area with all within it; null for all
// column:  task STRING code of the duty or item
// column:  text STRING text of the duty or name of the item
// column:  area STRING code of the area of the first assistant
// column:  assistants LIST<STRING> names of the assisting agencies
// column:  subjects LIST<STRING> the duty or item, the assisting agencies
// key:     task
// severity: MEDIUM
// category: duty
// orphan:  true
// list:    CHARTER|POWER_LIST
// title.zh: 有协办无主办
// title.en: Assisted, not led
// message.zh: 「{text}」只有协办（{assistants}），没有主办。
// message.en: "{text}" has assistants only ({assistants}); nobody leads.
// remedy.zh: 明确一个主办部门。
// remedy.en: Name one lead.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第八条、第十条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), articles 8 and 10
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency)-[:SERVES]->(place)
WHERE agency.status <> 'ABOLISHED'
MATCH (holder)-[:PART_OF*0..1]->(agency)
MATCH (holder)-[held:HOLDS|EXERCISES]->(task)
WHERE held.role = 'ASSIST'
// few assist: what is asked of the rest comes after
WITH DISTINCT task, agency, place
WHERE EXISTS {
        (agency)<-[:COVERS]-(list:Completeness {complete: true})
        WHERE list.list = CASE WHEN task:Duty THEN 'CHARTER' ELSE 'POWER_LIST' END
      }
  AND NOT EXISTS { (task)<-[other:HOLDS|EXERCISES]-() WHERE coalesce(other.role, 'LEAD') <> 'ASSIST' }
WITH task, agency, place ORDER BY agency.code
WITH task, collect(agency) AS agencies, collect(place) AS places
OPTIONAL MATCH (task)-[:STATES]->(text:Statement)
// once for each text, which all counties may share: where it, or one like it, is led
WITH text, collect({task: task, agencies: agencies, places: places}) AS assisted
CALL (text) {
  MATCH (text)-[likeness:SIMILAR_TO*0..1]-(like:Statement)
  WHERE all(step IN likeness WHERE step.relation IN ['DUPLICATE', 'LEAD_ASSIST', 'OVERLAP'])
  MATCH (like)<-[:STATES]-()<-[lead:HOLDS|EXERCISES]-()-[:PART_OF*0..1]->(leader:Agency)-[:SERVES]->(where:Area)
  WHERE coalesce(lead.role, 'LEAD') <> 'ASSIST' AND leader.status <> 'ABOLISHED'
  RETURN collect(DISTINCT where) AS led
}
UNWIND assisted AS one
WITH one.task AS task, one.agencies AS agencies, one.places AS places, led
WHERE none(place IN places WHERE any(where IN [(place)-[:WITHIN*0..]->(up) | up] WHERE where IN led))
RETURN task.code AS task, coalesce(task.text, task.name) AS text, places[0].code AS area,
       [agency IN agencies | agency.name] AS assistants, [task.code] + [agency IN agencies | agency.code] AS subjects
ORDER BY task
