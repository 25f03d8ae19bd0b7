// purpose: Creates the distinct texts that the graph does not hold yet.
// param:   rows LIST<MAP> all properties: key, text, family or null, boilerplate or null, matched: version of the wording rules by which it is compared with the others, or null, and matchedIn: codes of the areas in which
UNWIND $rows AS row
MERGE (s:Statement {key: row.key})
ON CREATE SET s = row
