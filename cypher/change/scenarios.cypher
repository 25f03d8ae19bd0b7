// purpose: Stored scenarios, the latest first.
// param:   id STRING = null id of one; null for all
// column:  id STRING
// column:  revision INTEGER rises with every change of the scenario
// column:  status STRING DRAFT IN_REVIEW APPROVED or ADOPTED
// column:  source STRING the scenario as JSON
// column:  createdAt STRING ISO 8601
// column:  changedAt STRING ISO 8601
// column:  document STRING number of the document that adopted it, null before
// column:  date STRING date of that document, ISO 8601
// column:  history STRING what was done with it, as JSON
// column:  baseline STRING the rows it was submitted on, as JSON, null before
// column:  inverse STRING the rows as they were before it was adopted, as JSON, null before
// key:     id
MATCH (scenario:Scenario)
WHERE $id IS NULL OR scenario.id = $id
RETURN scenario.id AS id, scenario.revision AS revision, scenario.status AS status, scenario.source AS source,
       toString(scenario.createdAt) AS createdAt, toString(scenario.changedAt) AS changedAt, scenario.document AS document,
       toString(scenario.date) AS date, scenario.history AS history, scenario.baseline AS baseline, scenario.inverse AS inverse
ORDER BY scenario.changedAt DESC, id
