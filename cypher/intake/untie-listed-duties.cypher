// purpose: Takes lines of duty lists off township, leading agency and handling bureau.
// param:   codes LIST<STRING> township and name of the line, joined by a bar
UNWIND $codes AS code
MATCH (:ListedDuty {code: code})-[old:LISTED_FOR|LED_BY|HANDLED_BY]->()
DELETE old
