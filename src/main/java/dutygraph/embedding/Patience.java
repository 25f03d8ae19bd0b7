package dutygraph.embedding;

import java.time.Duration;

/**
 * How long a service is waited for.
 *
 * @param connect for a connection
 * @param answer for one whole answer, from the first byte sent to the last byte read
 * @param attempts per batch, where the service asks to come again (429) or stumbles (5xx, no connection)
 * @param firstPause before the second attempt; each later pause is twice the one before
 * @param longestPause that a service may ask for with Retry-After
 */
record Patience(Duration connect, Duration answer, int attempts, Duration firstPause, Duration longestPause) {

    static final Patience USUAL = new Patience(
            Duration.ofSeconds(10), Duration.ofSeconds(60), 5, Duration.ofSeconds(1), Duration.ofSeconds(60));
}
