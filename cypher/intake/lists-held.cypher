// purpose: Which lists the graph holds at all, for whomever.
// column:  CHARTER BOOLEAN whether there is any duty
// column:  POWER_LIST BOOLEAN whether there is any item
// column:  BUREAUS BOOLEAN whether there is any bureau
// column:  DELEGATIONS BOOLEAN whether there is any delegation
// key:     CHARTER, POWER_LIST, BUREAUS, DELEGATIONS
RETURN EXISTS { MATCH (:Duty) } AS CHARTER, EXISTS { MATCH (:Item) } AS POWER_LIST,
       EXISTS { MATCH (:Bureau) } AS BUREAUS, EXISTS { MATCH (:Delegation) } AS DELEGATIONS
