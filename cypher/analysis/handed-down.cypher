// purpose: Items that superior agencies have handed down to a township or to one of its offices, one row for each item, office and mode; those in force today.
// param:   receiver STRING code of a township's agency, with all its offices, or of one bureau
// param:   agency STRING = null code of the superior agency; null for all
// column:  item STRING code
// column:  name STRING name of the item
// column:  category STRING kind of power
// column:  mode STRING ACCEPTANCE HANDLING AGENT ENFORCEMENT or GRANTED
// column:  agency STRING code of the agency that hands it down
// column:  agencyName STRING name
// column:  office STRING code of the bureau, or of the township itself where no bureau is named
// column:  officeName STRING name
// column:  from DATE first day, null where none is given
// column:  until DATE last day, null where none is given
// column:  basis STRING document, null where none is given
// key:     item, agency, office, mode
MATCH (receiver:Agency|Bureau {code: $receiver})
MATCH (office:Agency|Bureau)-[:PART_OF*0..1]->(receiver)
MATCH (office)<-[:TO]-(given:Delegation)-[:BY]->(agency:Agency)
WHERE ($agency IS NULL OR agency.code = $agency) AND coalesce(given.from <= date(), true) AND coalesce(given.to >= date(), true)
MATCH (given)-[:OF]->(item:Item)
RETURN item.code AS item, item.name AS name, item.category AS category, given.mode AS mode, agency.code AS agency, agency.name AS agencyName,
       office.code AS office, office.name AS officeName, given.from AS from, given.to AS until, given.basis AS basis
ORDER BY agency, office, mode, item
