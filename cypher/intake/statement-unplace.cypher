// purpose: Forgets in which areas statements were compared, as areas lie elsewhere now.
MATCH (statement:Statement)
REMOVE statement.matchedIn
