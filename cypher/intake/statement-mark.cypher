// purpose: Marks statements as compared with all others.
// param:   statements LIST<MAP> each {key, mark}
UNWIND $statements AS row
MATCH (statement:Statement {key: row.key})
SET statement.matched = row.mark
