// purpose: Gives the only user of the embedded database a password that holds until the next start.
// param:   password STRING made anew at every start
ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED
