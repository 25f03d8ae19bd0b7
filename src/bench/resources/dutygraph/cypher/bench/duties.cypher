// purpose: Bare write of duties whose holder is an agency or a bureau.
// param:   rows LIST<MAP> {code, text, domain, statement, agency, bureau, role}
UNWIND $rows AS row
MATCH (statement:Statement {key: row.statement})
OPTIONAL MATCH (agency:Agency {code: row.agency})
OPTIONAL MATCH (bureau:Bureau {code: row.bureau})
CREATE (duty:Duty {code: row.code, text: row.text, domain: row.domain})
CREATE (duty)-[:STATES]->(statement)
WITH duty, row, coalesce(bureau, agency) AS holder WHERE holder IS NOT NULL
CREATE (holder)-[:HOLDS {role: row.role}]->(duty)
