package dutygraph;

import org.neo4j.driver.Driver;

/** The few nodes that one test needs, written in Cypher so that a reader sees them. */
public record SmallGraph(Driver driver) {

    /** Creates the patterns, which may refer to each other's variables. */
    public void holds(String... patterns) {
        driver.executableQuery("CREATE " + String.join(", ", patterns)).execute();
    }

    /** Number of nodes with the label. */
    public long count(String label) {
        return driver.executableQuery("MATCH (n:" + label + ") RETURN count(n) AS n")
                .execute()
                .records()
                .get(0)
                .get("n")
                .asLong();
    }
}
