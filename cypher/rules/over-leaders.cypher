// purpose: Agencies and bureaus with more leaders than authorised leading posts.
// param:   area STRING = null area with all within it; null for all
// column:  body STRING code of the agency or bureau
// column:  bodyName STRING name, of a bureau with its agency's
// column:  area STRING code of the area
// column:  leaderQuota INTEGER authorised leading posts
// column:  leaders INTEGER leaders in office
// column:  excess INTEGER leaders over
// column:  subjects LIST<STRING> the body, of a bureau its agency too
// key:     body
// severity: HIGH
// category: staffing
// title.zh: 超职数配备领导
// title.en: Too many leaders
// message.zh: {bodyName}领导职数 {leaderQuota} 名，实有 {leaders} 名，超 {excess} 名。
// message.en: {bodyName} has {leaders} leaders on {leaderQuota} posts, {excess} over.
// remedy.zh: 不再配备，限期消化超配的领导成员。
// remedy.en: Appoint no more and bring the number down by a set date.
// basis.zh: 《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第二十条、第二十六条第（五）项
// basis.en: Regulation on the Establishment and Staffing of Local Government Bodies (State Council Order 486), articles 20 and 26 (5)
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency)-[:SERVES]->(place)
WHERE agency.status <> 'ABOLISHED'
MATCH (body)-[:PART_OF*0..1]->(agency)
WHERE body.leaders > body.leaderQuota
RETURN body.code AS body, CASE WHEN body = agency THEN agency.name ELSE agency.name + body.name END AS bodyName, place.code AS area,
       body.leaderQuota AS leaderQuota, body.leaders AS leaders, body.leaders - body.leaderQuota AS excess,
       CASE WHEN body = agency THEN [agency.code] ELSE [body.code, agency.code] END AS subjects
ORDER BY body
