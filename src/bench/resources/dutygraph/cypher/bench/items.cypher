// purpose: Bare write of items.
// param:   rows LIST<MAP> {code, name, category, domain, statement}
UNWIND $rows AS row
MATCH (statement:Statement {key: row.statement})
CREATE (item:Item {code: row.code, name: row.name, category: row.category, domain: row.domain})
CREATE (item)-[:STATES]->(statement)
