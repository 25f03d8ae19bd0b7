// purpose: Makes others who would change the same scenario wait.
// param:   id STRING
MATCH (scenario:Scenario {id: $id})
SET scenario.id = $id
