// purpose: Duties that every agency of a kind (or, where no kind is given, somebody in every area of a level) must have and whose keywords nothing of what is loaded contains. Judged only where the charters concerned are loaded.
// param:   area STRING = null area with all within it; null for all
// column:  mandatory STRING code of the mandatory duty
// column:  body STRING code of the agency, or of the area where no kind is given
// column:  name STRING name of the mandatory duty
// column:  bodyName STRING name of the agency or area
// column:  area STRING code of the area
// column:  keywords LIST<STRING> one of which a duty must contain
// column:  source STRING document that demands it, null where none is given
// column:  subjects LIST<STRING> the agency or area
// key:     mandatory, body
// severity: HIGH
// category: duty
// orphan:  true
// list:    CHARTER
// title.zh: 缺少必备职责
// title.en: Mandatory duty missing
// message.zh: {bodyName}没有必备职责「{name}」（关键词：{keywords}）。
// message.en: {bodyName} lacks the mandatory duty "{name}" (keywords: {keywords}).
// remedy.zh: 在三定规定中补充这项职责。
// remedy.en: Add the duty to the charter.
// basis.zh: 必备职责清单所列依据；安全生产见《安全生产法》第三条（管行业必须管安全、管业务必须管安全、管生产经营必须管安全）
// basis.en: The document named in the list of mandatory duties; for work safety, Work Safety Law, article 3
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (place:Area)-[:WITHIN*0..]->(root)
WITH DISTINCT place
MATCH (mandatory:MandatoryDuty {level: place.level})
CALL (place, mandatory) {
  WITH place, mandatory WHERE mandatory.agencyKind IS NOT NULL
  MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
  WHERE agency.kind = mandatory.agencyKind
    AND NOT (agency.name ENDS WITH '人民政府' AND agency.kind <> 'TOWNSHIP')
    AND EXISTS { (agency)<-[:COVERS]-(:Completeness {list: 'CHARTER', complete: true}) }
  RETURN agency AS body, [agency] AS agencies
  UNION ALL
  WITH place, mandatory WHERE mandatory.agencyKind IS NULL
  MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(place)
  WHERE agency.kind <> 'COORDINATION_BODY'
    AND NOT (agency.name ENDS WITH '人民政府' AND agency.kind <> 'TOWNSHIP')
  WITH place, collect(agency) AS agencies
  WHERE all(agency IN agencies WHERE EXISTS { (agency)<-[:COVERS]-(:Completeness {list: 'CHARTER', complete: true}) })
  RETURN place AS body, agencies
}
WITH place, mandatory, body, agencies
WHERE NOT EXISTS {
    UNWIND agencies AS agency
    MATCH (holder)-[:PART_OF*0..1]->(agency)
    MATCH (holder)-[:HOLDS|EXERCISES]->(task)
    WHERE any(word IN mandatory.keywords WHERE coalesce(task.text, task.name) CONTAINS word)
    RETURN task
  }
  AND NOT EXISTS {
    UNWIND agencies AS agency
    MATCH (agency)<-[:LISTED_FOR]-(listed:ListedDuty)
    WHERE listed.list <> 'TAKEN_BACK' AND any(word IN mandatory.keywords WHERE listed.name CONTAINS word)
    RETURN listed
  }
RETURN mandatory.code AS mandatory, body.code AS body, mandatory.name AS name, body.name AS bodyName, place.code AS area,
       mandatory.keywords AS keywords, mandatory.basis AS source, [body.code] AS subjects
ORDER BY mandatory, body
