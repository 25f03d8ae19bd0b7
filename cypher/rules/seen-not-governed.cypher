// purpose: Domains in which an office of a township has a duty, while enforcement in that domain exists above it and neither the township nor a body present in it (an agency that serves the township's area) may exercise an enforcement item, be it by its own power or by delegation. Only townships whose delegations are loaded whole are judged.
// param:   area STRING = null area with all within it; null for all
// param:   township STRING = null code of the one township agency to judge; null for all
// param:   enforcement LIST<STRING> = ["行政处罚", "行政强制", "行政检查"] categories of enforcement items
// param:   modes LIST<STRING> = ["ENFORCEMENT", "GRANTED", "HANDLING"] modes of delegation that let the receiver exercise an item
// column:  office STRING code of the bureau, or of the township itself where no bureau is named
// column:  domain STRING the domain
// column:  officeName STRING name
// column:  township STRING code of the township's agency
// column:  townshipName STRING name
// column:  area STRING code of the township's area
// column:  duties INTEGER number of the office's duties in the domain
// column:  texts LIST<STRING> the first three duties
// column:  holders LIST<STRING> names of the agencies above that may enforce in the domain
// column:  subjects LIST<STRING> the office, its township, the agencies above, the first twenty duties
// key:     office, domain
// severity: MEDIUM
// category: township
// list:    DELEGATIONS
// title.zh: 看得见的管不了
// title.en: Seen but beyond power
// message.zh: {townshipName}的{officeName}在「{domain}」领域有 {duties} 项职责，但本级和驻镇机构都没有这个领域的执法权，执法权在{holders}。
// message.en: {officeName} of {townshipName} has {duties} duties in "{domain}", but neither the township nor a body stationed there may enforce; {holders} may.
// remedy.zh: 把基层急需、能有效承接的执法事项依法赋权或委托给乡镇（街道），或由主管部门派驻执法力量。
// remedy.en: Grant or delegate what the township needs and can take on, or station enforcement officers there.
// basis.zh: 《行政处罚法》第二十四条；《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第八条（权责一致）
// basis.en: Administrative Penalties Law, article 24; State Council Order 486, article 8 (power matches responsibility)
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (township:Agency {kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(place)
WHERE ($township IS NULL OR township.code = $township)
  AND EXISTS { (township)<-[:COVERS]-(list:Completeness {complete: true}) WHERE list.list = 'DELEGATIONS' }
MATCH (office)-[:PART_OF*0..1]->(township)
MATCH (office)-[:HOLDS]->(duty:Duty)
WHERE duty.domain IS NOT NULL
WITH place, township, office, duty.domain AS domain, duty ORDER BY duty.code
WITH place, township, domain, office, collect(duty) AS duties
WITH place, township, domain, collect({office: office, duties: duties}) AS offices
WITH place, collect({township: township, domain: domain, offices: offices}) AS cases
CALL (place) {
  // once for a place: the domains in which somebody present may enforce
  CALL (place) {
    MATCH (place)<-[:SERVES]-(present:Agency {status: 'ACTIVE'})<-[:PART_OF*0..1]-(body)
    MATCH (body)-[:EXERCISES]->(item:Item)
    RETURN item
    UNION
    MATCH (place)<-[:SERVES]-(present:Agency {status: 'ACTIVE'})<-[:PART_OF*0..1]-(body)
    MATCH (body)<-[:TO]-(given:Delegation)-[:OF]->(item:Item)
    WHERE given.mode IN $modes AND coalesce(given.from <= date(), true) AND coalesce(given.to >= date(), true)
    RETURN item
  }
  WITH item WHERE item.category IN $enforcement
  RETURN collect(DISTINCT item.domain) AS governed
}
WITH place, [one IN cases WHERE NOT one.domain IN governed] AS cases
WHERE size(cases) > 0
MATCH (place)-[:WITHIN*1..]->(above:Area)
WITH above, collect({place: place, cases: cases}) AS below
CALL (above) {
  // once for an area, however many townships it has: who may enforce in which domain
  MATCH (above)<-[:SERVES]-(holder:Agency {status: 'ACTIVE'})
  MATCH (body)-[:PART_OF*0..1]->(holder)
  MATCH (body)-[:EXERCISES]->(item:Item)
  WHERE item.category IN $enforcement AND item.domain IS NOT NULL
  WITH DISTINCT item.domain AS domain, holder
  RETURN collect({domain: domain, holder: holder}) AS enforcers
}
UNWIND below AS each
UNWIND each.cases AS one
UNWIND [enforcer IN enforcers WHERE enforcer.domain = one.domain | enforcer.holder] AS holder
WITH each.place AS place, one.township AS township, one.domain AS domain, one.offices AS offices, holder ORDER BY holder.code
WITH place, township, domain, collect(DISTINCT holder) AS holders, head(collect(offices)) AS offices
UNWIND offices AS one
RETURN one.office.code AS office, domain, one.office.name AS officeName, township.code AS township, township.name AS townshipName,
       place.code AS area, size(one.duties) AS duties, [duty IN one.duties[..3] | duty.text] AS texts,
       [holder IN holders | holder.name] AS holders,
       CASE WHEN one.office = township THEN [township.code] ELSE [one.office.code, township.code] END
         + [holder IN holders | holder.code] + [duty IN one.duties[..20] | duty.code] AS subjects
ORDER BY office, domain
