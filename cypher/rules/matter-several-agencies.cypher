// purpose: A class of matter (事项类别) that three or more agencies of one area lead. A superior is not counted where one below it is, offices of one line or one service count once. A word for a kind of power is no class of matter.
// param:   area STRING = null area with all within it; null for all
// param:   minimumAgencies INTEGER = 3 agencies from which on a class counts as scattered
// param:   powers STRING = "(非?行政)?(许可|审批|许可审批|处罚|强制|强制措施|强制执行|征收|征用|征收征用|给付|检查|监督|监督检查|确认|奖励|裁决)|(其他|其它)(类|权力|行政权力|行政职权)?|(公共)?服务(事项)?" regular expression of words that name a kind of power
// column:  matter STRING the class
// column:  area STRING code of the area
// column:  agencies INTEGER number of agencies, those of one line counted once
// column:  agencyNames LIST<STRING> names of all that lead, with the number of their duties and items, most first
// column:  tasks INTEGER number of duties and items
// column:  threshold INTEGER the minimum it was held against
// column:  subjects LIST<STRING> the agencies, most duties and items first
// key:     area, matter
// severity: MEDIUM
// category: duty
// title.zh: 一类事项分散
// title.en: One class of matter in several agencies
// message.zh: 「{matter}」类事项由 {agencies} 个机构分别主办（{agencyNames}），共 {tasks} 项。
// message.en: {agencies} agencies each lead matters of the class "{matter}" ({agencyNames}), {tasks} in all.
// remedy.zh: 一类事项由一个部门负责：按类别归并到一个部门；确需几个部门承担的，明确牵头部门和各自的环节，其余改为协办。
// remedy.en: Leave a class of matter with one body: bring it together; where several are needed, name the lead and the part of each, and make the others assistants.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第十条；一类事项原则上由一个部门统筹
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 10; one class of matter is as a rule overseen by one department
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
MATCH (holder)-[:PART_OF*0..1]->(agency)
MATCH (holder)-[held:HOLDS|EXERCISES]->(task)
// an item's own word stands beside the kind of power that it was taken for
WITH place, agency, holder, held, task, trim(CASE WHEN task:Item THEN coalesce(task.categoryAsWritten, task.category) ELSE task.category END) AS matter
WHERE matter <> '' AND NOT matter =~ $powers AND NOT EXISTS { (task)-[:STATES]->(:Statement {boilerplate: true}) }
WITH place, matter, agency, task, min(CASE held.role WHEN 'ASSIST' THEN 2 WHEN 'JOINT' THEN 1 ELSE 0 END) AS role
WHERE role = 0
WITH place, matter, agency, collect(task) AS tasks
WITH place, matter, collect({agency: agency, tasks: tasks}) AS holdings
WHERE size(holdings) >= $minimumAgencies
UNWIND holdings AS holding
WITH place, matter, holding, holding.agency AS agency, holding.agency AS called
WITH place, matter, holding,
     // include: analysis/holder.part
ORDER BY size(holding.tasks) DESC, of.by
WITH place, matter, collect(of {.*, tasks: holding.tasks}) AS holders
WITH place, matter, holders, [one IN holders WHERE none(other IN holders WHERE one.agency IN other.above)] AS lowest
UNWIND lowest AS one
WITH place, matter, holders, count(DISTINCT coalesce(one.service, one.line, one.by)) AS agencies
UNWIND holders AS holder
UNWIND holder.tasks AS task
WITH place, matter, holders, agencies, count(DISTINCT task) AS tasks
WHERE agencies >= $minimumAgencies AND tasks > 1
RETURN matter, place.code AS area, agencies, [holder IN holders | holder.name + ' ' + toString(size(holder.tasks))] AS agencyNames,
       tasks, $minimumAgencies AS threshold, [holder IN holders | holder.by] AS subjects
ORDER BY area, matter
