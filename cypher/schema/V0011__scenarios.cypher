// Scenarios are stored beside the data, are told apart by an id of their own and are no part of an export.
CREATE CONSTRAINT scenario_id IF NOT EXISTS FOR (n:Scenario) REQUIRE n.id IS UNIQUE;
