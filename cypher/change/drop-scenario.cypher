// purpose: Removes a stored scenario.
// param:   id STRING
MATCH (scenario:Scenario {id: $id})
DETACH DELETE scenario
