// purpose: One thing that the graph holds, if any: all else than mandatory duties stands in an area. Asked before the sizes, which take long to plan and which a first import does not need.
// column:  code STRING of an area or mandatory duty
// key:     code
MATCH (n:Area|MandatoryDuty)
RETURN n.code AS code
LIMIT 1
