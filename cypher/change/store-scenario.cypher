// purpose: Stores a scenario, or the next revision of one.
// param:   id STRING
// param:   set MAP properties that change; null to clear one
MERGE (scenario:Scenario {id: $id})
ON CREATE SET scenario.createdAt = datetime(), scenario.revision = 0
SET scenario += $set, scenario.revision = scenario.revision + 1, scenario.changedAt = datetime()
