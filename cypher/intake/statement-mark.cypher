// purpose: Marks statements as compared with all others that are held in the same areas, in those within or in those above.
// param:   rows LIST<MAP> each {key: of the statement; areas: codes of those in which it is held}
// param:   version STRING version of the wording rules
UNWIND $rows AS row
MATCH (statement:Statement {key: row.key})
SET statement.matched = $version, statement.matchedIn = row.areas
