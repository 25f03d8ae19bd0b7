// purpose: Removes ties between township bureaus and agencies.
// param:   codes LIST<STRING> bureau and agency, joined by a bar
UNWIND $codes AS code
WITH split(code, '|') AS pair
MATCH (:Bureau {code: pair[0]})-[tie:LIAISES_WITH]->(:Agency {code: pair[1]})
DELETE tie
