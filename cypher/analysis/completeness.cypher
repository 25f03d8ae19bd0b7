// purpose: Which lists are loaded whole for the active agencies that are expected to have them. Expected: charters of all but outposts, stationed and coordination bodies and governments themselves; power lists of departments; bureaus of departments, party organs, townships and whoever has one; delegations of townships; beside these, every agency of which the data says anything about the list.
// param:   area STRING = null area with all within it; null for all
// column:  list STRING CHARTER POWER_LIST BUREAUS or DELEGATIONS
// column:  agencies INTEGER number of agencies expected
// column:  complete INTEGER for how many of them the list is loaded whole
// column:  missing LIST<MAP> the others, each {code, name}
// key:     list
MATCH (root:Area)
WHERE coalesce(root.code = $area, $area IS NULL AND NOT EXISTS { (root)-[:WITHIN]->() })
MATCH (agency:Agency {status: 'ACTIVE'})-[:SERVES]->(:Area)-[:WITHIN*0..]->(root)
UNWIND ['CHARTER', 'POWER_LIST', 'BUREAUS', 'DELEGATIONS'] AS list
WITH agency, list, [(agency)<-[:COVERS]-(loaded:Completeness) WHERE loaded.list = list | loaded.complete] AS said,
     agency.name ENDS WITH '人民政府' AND agency.kind <> 'TOWNSHIP' AS government
WHERE size(said) > 0
   OR NOT government AND CASE list
        WHEN 'CHARTER' THEN NOT agency.kind IN ['OUTPOST', 'STATIONED', 'COORDINATION_BODY']
        WHEN 'POWER_LIST' THEN agency.kind = 'GOVERNMENT_DEPARTMENT'
        WHEN 'BUREAUS' THEN agency.kind IN ['GOVERNMENT_DEPARTMENT', 'PARTY_ORGAN', 'TOWNSHIP'] OR EXISTS { (agency)<-[:PART_OF]-() }
        ELSE agency.kind = 'TOWNSHIP' END
WITH list, agency, coalesce(said[0], false) AS complete ORDER BY agency.code
RETURN list, count(agency) AS agencies, sum(CASE WHEN complete THEN 1 ELSE 0 END) AS complete,
       [one IN collect(CASE WHEN NOT complete THEN {code: agency.code, name: agency.name} END) | one] AS missing
ORDER BY CASE list WHEN 'CHARTER' THEN 1 WHEN 'POWER_LIST' THEN 2 WHEN 'BUREAUS' THEN 3 ELSE 4 END
