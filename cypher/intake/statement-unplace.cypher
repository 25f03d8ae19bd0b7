// purpose: Forgets in which areas statements were compared, as areas lie elsewhere now.
MATCH (statement:Statement)
SET statement.matchedIn = []
