// purpose: Public institutions with fewer authorised staff than the minimum; a quota that is unknown claims nothing.
// param:   area STRING = null area with all within it; null for all
// param:   minimum INTEGER = 10 authorised staff below which an institution counts as small
// column:  agency STRING code
// column:  agencyName STRING name
// column:  area STRING code of the institution's area
// column:  quota INTEGER authorised staff, all kinds known
// column:  staff INTEGER actual staff, null where unknown
// column:  threshold INTEGER the minimum it was held against
// column:  superior STRING name of the superior agency, null where none is given
// column:  subjects LIST<STRING> the institution, its superior
// key:     agency
// severity: MEDIUM
// category: structure
// title.zh: 小散弱事业单位
// title.en: Small institution
// message.zh: {agencyName}编制 {quota} 名，少于 {threshold} 名。
// message.en: {agencyName} has a quota of {quota}, fewer than {threshold}.
// remedy.zh: 并入职责相同相近的事业单位。
// remedy.en: Merge it into an institution with the same or similar duties.
// basis.zh: 太原市事业单位改革做法：撤并编制少于10名的“小散弱”事业单位；新设审批另限“10名以下”，恰为10名时二者不同，本规则按“少于10名”判定
// basis.en: Practice of the Taiyuan reform of public institutions: those with fewer than 10 are merged; its ban on new ones says "10 or fewer", which differs at exactly 10; this rule takes "fewer than 10"
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (agency:Agency {status: 'ACTIVE', kind: 'PUBLIC_INSTITUTION'})-[:SERVES]->(place)
WHERE agency.quotaAdministrative IS NOT NULL OR agency.quotaInstitution IS NOT NULL OR agency.quotaSupport IS NOT NULL
WITH place, agency,
     coalesce(agency.quotaAdministrative, 0) + coalesce(agency.quotaInstitution, 0) + coalesce(agency.quotaSupport, 0) AS quota
WHERE quota < $minimum
OPTIONAL MATCH (agency)-[:SUBORDINATE_TO]->(above:Agency)
WITH place, agency, quota, above ORDER BY above.code
WITH place, agency, quota, head(collect(above)) AS above
RETURN agency.code AS agency, agency.name AS agencyName, place.code AS area, quota,
       CASE WHEN agency.staffAdministrative IS NOT NULL OR agency.staffInstitution IS NOT NULL OR agency.staffSupport IS NOT NULL
            THEN coalesce(agency.staffAdministrative, 0) + coalesce(agency.staffInstitution, 0) + coalesce(agency.staffSupport, 0) END AS staff,
       $minimum AS threshold, above.name AS superior, [agency.code] + CASE WHEN above IS NULL THEN [] ELSE [above.code] END AS subjects
ORDER BY agency
