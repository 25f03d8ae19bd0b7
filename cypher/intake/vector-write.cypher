// purpose: Keeps the vectors of texts. Their neighbours are to be asked for anew.
// param:   model STRING name of the model
// param:   rows LIST<MAP> each {key: of the statement, vector: LIST<FLOAT>}
UNWIND $rows AS row
MATCH (statement:Statement {key: row.key})
SET statement.embeddingModel = $model
REMOVE statement.embeddingMatched
WITH statement, row
CALL db.create.setNodeVectorProperty(statement, 'embedding', row.vector)
