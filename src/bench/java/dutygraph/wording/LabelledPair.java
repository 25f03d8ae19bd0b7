package dutygraph.wording;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Two texts with their holders and what is known of them.
 *
 * @param first relation by the first reader; null where nobody read the pair
 * @param second relation by the second reader
 */
record LabelledPair(
        String id,
        Source source,
        String leftHolder,
        String left,
        String rightHolder,
        String right,
        @Nullable Relation first,
        @Nullable Relation second) {

    /** Where a pair comes from, and how much it counts in the fit; files of many pairs must not drown those that were read. */
    enum Source {
        HAND_READ_PAIRS(1),
        DIVIDED_PAIRS(0.2),
        SAME_LAW_HARD_NEGATIVES(0.15),
        RANDOM_NEGATIVES(0.2),
        SAME_DUTY_TWO_PLACES(0.1);

        private final double weight;

        Source(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }

        String file() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All pairs of a folder with one file of JSON lines for each source. */
    static List<LabelledPair> in(Path folder) throws IOException {
        var pairs = new ArrayList<LabelledPair>();
        for (var source : Source.values()) {
            try (var lines = Files.lines(folder.resolve(source.file() + ".jsonl"))) {
                lines.map(line -> read(source, line)).forEach(pairs::add);
            }
        }
        return pairs;
    }

    private static LabelledPair read(Source source, String line) {
        try {
            var json = JsonMapper.builder().build().readTree(line);
            var read = source == Source.HAND_READ_PAIRS;
            var holder = read ? "holder_" : "dept_";
            return new LabelledPair(
                    json.get("id").asText(),
                    source,
                    json.get(holder + "a").asText(),
                    json.get("text_a").asText(),
                    json.get(holder + "b").asText(),
                    json.get("text_b").asText(),
                    read ? Relation.valueOf(json.get("relation_1").asText()) : null,
                    read ? Relation.valueOf(json.get("relation_2").asText()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException("Not a labelled pair of " + source.file() + ": " + line, e);
        }
    }

    boolean isRead() {
        return source == Source.HAND_READ_PAIRS;
    }

    /** Whether both readers saw the same relation. */
    boolean agreed() {
        return first != null && first == second;
    }

    /** Whether both readers saw a finding, or neither did; true where nobody read it. */
    boolean agreedOnFinding() {
        return first == null || second == null || first.isFinding() == second.isFinding();
    }

    /** Whether the first reader saw a finding. */
    boolean finding() {
        return first != null && first.isFinding();
    }

    Judged judged() {
        return HeldTexts.between(leftHolder, left, rightHolder, right);
    }
}
