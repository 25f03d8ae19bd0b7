package dutygraph.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dutygraph.embedding.EmbeddingFailure.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against a service of this process that misbehaves as real ones do. */
final class EmbeddingServiceTests {

    private static final String KEY = "sk-secret";
    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(5), Duration.ofSeconds(20), 3, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final StubService stub = StubService.giving(text -> new float[] {text.length(), 1});
    private final List<Duration> pauses = new ArrayList<>();

    @AfterEach
    void stop() {
        stub.close();
    }

    private EmbeddingService service(Patience patience) {
        return new EmbeddingService(new EmbeddingAddress(stub.uri(), "bge-m3", KEY), patience, pauses::add);
    }

    private List<float[]> vectors(String... texts) {
        return service(PATIENCE).vectors(List.of(texts), () -> {});
    }

    private EmbeddingFailure failure(String... texts) {
        return catchThrowableOfType(EmbeddingFailure.class, () -> vectors(texts));
    }

    private static String body(String... vectors) {
        return "{\"data\": ["
                + String.join(
                        ", ",
                        IntStream.range(0, vectors.length)
                                .mapToObj(i -> "{\"index\": " + i + ", \"embedding\": " + vectors[i] + "}")
                                .toList())
                + "]}";
    }

    private Duration waited() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void eachTextGetsItsVectorWhateverTheOrderOfTheAnswer() {
        assertThat(vectors("一", "一二", "一二三"))
                .containsExactly(new float[] {1, 1}, new float[] {2, 1}, new float[] {3, 1});
        assertThat(stub.asked).containsExactly(List.of("一", "一二", "一二三"));
        assertThat(stub.keys).containsExactly("Bearer " + KEY);
    }

    @Test
    void withoutAKeyNoneIsSent() {
        stub.client("bge-m3").vectors(List.of("一"), () -> {});

        assertThat(stub.keys).containsExactly("");
    }

    @Test
    void onlyTheBeginningOfAPageIsSent() {
        vectors("页".repeat(EmbeddingService.LONGEST_TEXT + 1));

        assertThat(stub.texts()).containsExactly("页".repeat(EmbeddingService.LONGEST_TEXT));
    }

    @Test
    void aBusyServiceIsAskedAgainWhenItSays() {
        stub.first(new StubService.Reply(429, "", Map.of("Retry-After", "7")));

        assertThat(vectors("一")).hasSize(1);
        assertThat(waited()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aServiceMayNotAskForAPauseWithoutEnd() {
        stub.first(new StubService.Reply(503, "", Map.of("Retry-After", "86400")));

        assertThat(vectors("一")).hasSize(1);
        assertThat(waited()).isEqualTo(PATIENCE.longestPause());
    }

    @Test
    void aStumblingServiceIsAskedAgainAfterLongerAndLongerPauses() {
        stub.refuses(500, 2);

        assertThat(vectors("一")).hasSize(1);
        assertThat(waited()).isEqualTo(Duration.ofSeconds(1 + 2));
    }

    @ParameterizedTest
    @CsvSource({
        "401, KEY_REFUSED, 1",
        "403, KEY_REFUSED, 1",
        "404, REFUSED, 1",
        "307, REFUSED, 1",
        "429, BUSY, 3",
        "500, BROKEN, 3"
    })
    void aStatusSaysWhetherToAskAgain(int status, Reason reason, int requests) {
        stub.refuses(status, 3);

        assertThat(failure("一").reason()).isEqualTo(reason);
        assertThat(stub.asked).hasSize(requests);
    }

    @Test
    void theKeyIsNeverRepeated() {
        stub.first(StubService.Reply.of(401, "{\"error\": {\"message\": \"Incorrect key " + KEY + "\"}}"));

        var failure = failure("一");

        assertThat(failure.in(Locale.ENGLISH)).contains("401 Incorrect key ***", "DUTYGRAPH_EMBEDDINGS_KEY");
        assertThat(failure.getMessage()).doesNotContain(KEY);
        assertThat(new EmbeddingAddress(stub.uri(), "m", KEY).toString()).doesNotContain(KEY);
    }

    @Test
    void anAnswerThatIsNoJsonIsRefused() {
        stub.first(StubService.Reply.of(200, "<html>Welcome</html>"));

        assertThat(failure("一").in(Locale.ENGLISH)).contains("does not answer JSON (<html>Welcome</html>)");
    }

    @Test
    void aVectorTooFewIsRefused() {
        stub.first(StubService.Reply.of(200, body("[1, 0]")));

        assertThat(failure("一", "二").in(Locale.ENGLISH)).contains("(1/2)");
    }

    @Test
    void oneIndexTwiceIsRefused() {
        stub.first(StubService.Reply.of(200, body("[1, 0]", "[0, 1]").replace("\"index\": 1", "\"index\": 0")));

        assertThat(failure("一", "二").reason()).isEqualTo(Reason.WRONG_COUNT);
    }

    @Test
    void vectorsOfTwoLengthsAreRefused() {
        stub.first(StubService.Reply.of(200, body("[1, 0]", "[0, 1, 0]")));

        assertThat(failure("一", "二").reason()).isEqualTo(Reason.WRONG_DIMENSION);
    }

    @Test
    void aVectorLongerThanNeo4jIndexesIsRefused() {
        stub.first(StubService.Reply.of(200, body("[1" + ", 1".repeat(VectorAnswer.LONGEST) + "]")));

        assertThat(failure("一").reason()).isEqualTo(Reason.WRONG_DIMENSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0, 0]", "[]", "null", "\"AACAPw==\"", "[1, null]", "[\"1\"]", "[1e39]"})
    void whatHasNoDirectionIsNoVector(String vector) {
        stub.first(StubService.Reply.of(200, body(vector)));

        assertThat(failure("一").reason()).isEqualTo(Reason.NOT_A_VECTOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{}", "{\"data\": {}}", "{\"data\": []}"})
    void anAnswerWithoutVectorsIsRefused(String answer) {
        stub.first(StubService.Reply.of(200, answer));

        assertThat(failure("一").reason()).isEqualTo(Reason.WRONG_COUNT);
    }

    @Test
    void aServiceThatFallsSilentIsLeft() {
        stub.fallsSilent();
        // long enough for a request to arrive on a machine that has much to do
        var impatient = new Patience(
                Duration.ofSeconds(5), Duration.ofSeconds(1), 2, Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThatThrownBy(() -> service(impatient).vectors(List.of("一"), () -> {}))
                .isInstanceOfSatisfying(
                        EmbeddingFailure.class, it -> assertThat(it.reason()).isEqualTo(Reason.TIMEOUT));
        assertThat(stub.asked).hasSize(2);
    }

    @Test
    void waitingForAnAnswerCanBeStopped() {
        stub.fallsSilent();
        var checks = new int[1];

        assertThatThrownBy(() -> service(PATIENCE).vectors(List.of("一"), () -> {
                    if (++checks[0] > 1) {
                        throw new IllegalStateException("stopped");
                    }
                }))
                .hasMessage("stopped");
    }

    @Test
    void aServiceThatIsNotThereIsNamed() {
        var address = stub.uri();
        stub.close();

        var failure = failure("一");

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure.in(Locale.SIMPLIFIED_CHINESE)).contains(address.toString(), "--embeddings");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyFailureSaysWhereAndHowToMendIt(Reason reason) {
        var failure = new EmbeddingFailure(reason, "http://here", "so");

        assertThat(failure.in(Locale.ENGLISH)).contains("http://here", "so");
        assertThat(failure.in(Locale.SIMPLIFIED_CHINESE)).contains("http://here", "请");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://h/v1", "h/v1", "http:///v1", "http://u:p@h/v1", "https://h/v1?a=b", "https://h/v1#a"})
    void otherAddressesAreNone(String address) {
        assertThat(EmbeddingAddress.isAddress(URI.create(address))).isFalse();
    }

    @Test
    void aSlashAtTheEndDoesNotMatter() {
        assertThat(new EmbeddingAddress(URI.create("https://h/v1/"), "m", "").embeddings())
                .hasToString("https://h/v1/embeddings");
    }
}
