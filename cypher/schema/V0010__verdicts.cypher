// A verdict is found by what it is about, and there is one at most.
CREATE CONSTRAINT verdict_key IF NOT EXISTS FOR (n:Verdict) REQUIRE n.key IS UNIQUE;
