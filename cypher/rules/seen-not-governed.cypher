// purpose: Domains in which a township has a duty, while enforcement in that domain exists above it and neither the township nor a body present in it (an agency that serves the township's area) may exercise an enforcement item, be it by its own power or by delegation. Only townships whose delegations or power list are loaded are judged.
// param:   area STRING = null area with all within it; null for all
// param:   township STRING = null code of the one township agency to judge; null for all
// param:   enforcement LIST<STRING> = ["行政处罚", "行政强制", "行政检查"] categories of enforcement items
// param:   modes LIST<STRING> = ["ENFORCEMENT", "GRANTED", "HANDLING"] modes of delegation that let the receiver exercise an item
// column:  township STRING code of the township's agency
// column:  domain STRING the domain
// column:  townshipName STRING name
// column:  area STRING code of the township's area
// column:  duties INTEGER number of the township's duties in the domain
// column:  offices LIST<STRING> names of the bureaus that hold them
// column:  texts LIST<STRING> the first three duties
// column:  holders LIST<STRING> names of the agencies above that may enforce in the domain
// column:  subjects LIST<STRING> the township, its bureaus, the agencies above, the first twenty duties
// key:     township, domain
// severity: MEDIUM
// category: township
// list:    DELEGATIONS|POWER_LIST
// title.zh: 看得见的管不了
// title.en: Seen but beyond power
// message.zh: {townshipName}在「{domain}」领域有 {duties} 项职责（{offices}），但本级和驻镇机构都没有这个领域的执法权，执法权在{holders}。
// message.en: {townshipName} has {duties} duties in "{domain}" ({offices}), but neither it nor a body stationed there may enforce; {holders} may.
// remedy.zh: 把基层急需、能有效承接的执法事项依法赋权或委托给乡镇（街道），或由主管部门派驻执法力量。
// remedy.en: Grant or delegate what the township needs and can take on, or station enforcement officers there.
// basis.zh: 《行政处罚法》第二十四条；《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）第八条（权责一致）
// basis.en: Administrative Penalties Law, article 24; State Council Order 486, article 8 (power matches responsibility)
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
MATCH (township:Agency {kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(place)
WHERE ($township IS NULL OR township.code = $township)
  AND EXISTS { (township)<-[:COVERS]-(list:Completeness {complete: true}) WHERE list.list IN ['DELEGATIONS', 'POWER_LIST'] }
MATCH (office)-[:PART_OF*0..1]->(township)
MATCH (office)-[:HOLDS]->(duty:Duty)
WHERE duty.domain IS NOT NULL
WITH DISTINCT place, township, duty.domain AS domain, office, duty ORDER BY office.code, duty.code
WITH place, township, domain, collect(DISTINCT office) AS offices, collect(DISTINCT duty) AS duties
WHERE NOT EXISTS {
        MATCH (place)<-[:SERVES]-(present:Agency)<-[:PART_OF*0..1]-(body)
        WHERE present.status = 'ACTIVE'
        MATCH (body)-[:EXERCISES]->(item:Item)
        WHERE item.domain = domain AND item.category IN $enforcement
      }
  AND NOT EXISTS {
        MATCH (place)<-[:SERVES]-(present:Agency)<-[:PART_OF*0..1]-(body)
        WHERE present.status = 'ACTIVE'
        MATCH (body)<-[:TO]-(given:Delegation)-[:OF]->(item:Item)
        WHERE item.domain = domain AND item.category IN $enforcement AND given.mode IN $modes
          AND coalesce(given.from <= date(), true) AND coalesce(given.to >= date(), true)
      }
WITH place, township, domain, offices, duties,
     COLLECT {
       MATCH (item:Item {domain: domain})<-[:EXERCISES]-()-[:PART_OF*0..1]->(holder:Agency)-[:SERVES]->(above:Area)
       WHERE item.category IN $enforcement AND holder.status = 'ACTIVE' AND EXISTS { (place)-[:WITHIN*1..]->(above) }
       RETURN DISTINCT holder ORDER BY holder.code
     } AS holders
WHERE size(holders) > 0
RETURN township.code AS township, domain, township.name AS townshipName, place.code AS area, size(duties) AS duties,
       [office IN offices | office.name] AS offices, [duty IN duties[..3] | duty.text] AS texts, [holder IN holders | holder.name] AS holders,
       [township.code] + [office IN offices WHERE office <> township | office.code] + [holder IN holders | holder.code]
         + [duty IN duties[..20] | duty.code] AS subjects
ORDER BY township, domain
