// purpose: To whom an item is handed down, and how.
// param:   code  STRING code of the item
// column:  code  STRING code of the delegation
// column:  by    MAP    code and name of the giver
// column:  to    MAP    code and name of the receiver
// column:  mode  STRING ACCEPTANCE HANDLING AGENT ENFORCEMENT GRANTED
// column:  from  STRING first day, ISO 8601
// column:  until STRING last day, ISO 8601
// key:     code
MATCH (d:Delegation)-[:OF]->(:Item {code: $code}), (d)-[:BY]->(by:Agency), (d)-[:TO]->(to:Agency|Bureau)
RETURN d.code AS code,
       by {.code, .name} AS by,
       to {.code, .name} AS to,
       d.mode AS mode,
       toString(d.from) AS from,
       toString(d.to) AS until
ORDER BY code
