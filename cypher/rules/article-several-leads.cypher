// purpose: One article of law by which several agencies of one area each lead a duty or item of their own. What their structure, their roles or their texts divide is left out, and so is an article that many cite.
// param:   area STRING = null area with all within it; null for all
// param:   common INTEGER = 5 an article by which so many agencies of one area lead something is a general provision
// column:  law STRING law or document
// column:  article STRING its article
// column:  area STRING code of the area
// column:  agencies INTEGER number of agencies
// column:  agencyNames LIST<STRING> their names
// column:  texts LIST<STRING> texts of the duties and names of the items
// column:  subjects LIST<STRING> the agencies, the duties and items
// key:     area, law, article
// severity: LOW
// category: duty
// title.zh: 同一条文多个主办
// title.en: One article, several leads
// message.zh: {agencyNames}都以{law}{article}为依据主办各自的职责或事项（{texts}）。
// message.en: {agencyNames} each lead duties or items of their own by {law} {article} ({texts}).
// remedy.zh: 对照条文核实：条文只规定一个主管部门的，归并到该部门；条文本身划分了环节、对象的，在职责或事项中写明。
// remedy.en: Read the article: where it names one body, leave it with that one; where it divides stages or objects itself, say so in the duties or items.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第十条
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), article 10
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
MATCH (agency:Agency)-[:SERVES]->(place)
WHERE agency.status <> 'ABOLISHED'
WITH place, agency, agency AS called
WITH place, agency,
     // include: analysis/holder.part
MATCH (holder)-[:PART_OF*0..1]->(agency)
WITH place, of, holder,
     // include: analysis/office.part
MATCH (holder)-[held:HOLDS|EXERCISES]->(task)-[:BASED_ON]->(provision:Provision)
WHERE provision.article IS NOT NULL
UNWIND [article IN split(provision.article, '、') WHERE article STARTS WITH '第'] AS article
WITH place, provision.law AS law, article, of, task,
     // include: analysis/held.part
WITH place, law, article, of, collect({task: task, role: role, house: house}) AS tasks
WITH place, law, article, collect({of: of, tasks: tasks}) AS holders
WHERE 1 < size(holders) AND size([holder IN holders WHERE any(held IN holder.tasks WHERE held.role = 0)]) < $common
UNWIND holders AS held
UNWIND held.tasks AS one
WITH place, law, article, held.of AS of, one.task AS task, one.role AS role, one.house AS house
WITH place, law, article, collect(
     // include: analysis/holding.part
     ) AS holdings
UNWIND holdings AS u
UNWIND holdings AS l
WITH place, law, article, u, l
WHERE u.by < l.by AND u.task <> l.task
WITH place, law, article, u, l, u.agency AS over, l.agency AS under, u.task AS one, l.task AS other
WITH place, law, article, u, l, over, under, false AS nested,
     EXISTS { MATCH (one)-[:STATES]->(:Statement {boilerplate: true}) } OR EXISTS { MATCH (other)-[:STATES]->(:Statement {boilerplate: true}) } AS boilerplate,
     // what the two texts are to each other; where they are nothing, there is still the article
     CASE WHEN EXISTS { (one)-[:STATES]->(:Statement)<-[:STATES]-(other) } THEN null
          ELSE coalesce([(one)-[:STATES]->(:Statement)-[similar:SIMILAR_TO]-(:Statement)<-[:STATES]-(other) | similar][0], {relation: 'OVERLAP'}) END AS similar
WITH place, law, article, u, l, over, under, nested, boilerplate, similar,
     // include: analysis/judged.part
WHERE relation IN ['DUPLICATE', 'OVERLAP']
UNWIND [u, l] AS holding
WITH DISTINCT place, law, article, holding.by AS agency, holding.name AS name, holding.code AS code, coalesce(holding.task.text, holding.task.name) AS text
ORDER BY agency, code
WITH place, law, article, collect(DISTINCT agency) AS agencies, collect(DISTINCT name) AS agencyNames, collect(DISTINCT code) AS tasks, collect(DISTINCT text) AS texts
RETURN law, article, place.code AS area, size(agencies) AS agencies, agencyNames, texts, agencies + tasks AS subjects
ORDER BY area, law, article
