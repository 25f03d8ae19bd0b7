// One business code tells every node a user can name; imports match by it.
CREATE CONSTRAINT area_code IF NOT EXISTS FOR (n:Area) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT agency_code IF NOT EXISTS FOR (n:Agency) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT bureau_code IF NOT EXISTS FOR (n:Bureau) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT duty_code IF NOT EXISTS FOR (n:Duty) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT item_code IF NOT EXISTS FOR (n:Item) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT statement_key IF NOT EXISTS FOR (n:Statement) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT provision_code IF NOT EXISTS FOR (n:Provision) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT delegation_code IF NOT EXISTS FOR (n:Delegation) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT listed_duty_code IF NOT EXISTS FOR (n:ListedDuty) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT mandatory_duty_code IF NOT EXISTS FOR (n:MandatoryDuty) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT completeness_code IF NOT EXISTS FOR (n:Completeness) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT ceiling_code IF NOT EXISTS FOR (n:Ceiling) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT dataset_code IF NOT EXISTS FOR (n:Dataset) REQUIRE n.code IS UNIQUE;
