package dutygraph.wording;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Why two texts are what they are to each other.
 *
 * @param parts what matches and what differs
 * @param decidedBy word of the rule that decided, such as {@code other-words}; {@link #sentence} says it to a reader
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(List<Part> parts, String decidedBy) {

    private static final ObjectMapper KEPT = JsonMapper.builder()
            .addMixIn(Evidence.class, ValuesOnly.class)
            .addMixIn(Part.class, ValuesOnly.class)
            .build();

    private static final ObjectMapper NAMED = JsonMapper.builder().build();

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface ValuesOnly {}

    /** How a part of one text meets that of the other. */
    public enum Match {
        SAME,
        SYNONYM,
        KIND_OF,
        DIFFERENT,
        ABSENT
    }

    /**
     * One part of both texts.
     *
     * @param part action, matter, stage, scope, beneficiary, role, basis or text
     * @param left words of the left text, absent where it says nothing
     * @param right words of the right text
     * @param weight share of the part in the decision, 0 to 1; the weights of all parts add up to 1 or less
     * @param contribution what the part adds to the score, or takes from it: -1 to 1; all of them add up to the score
     * @param leftSpans places to mark in the left text: start and end offsets
     * @param rightSpans places to mark in the right text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            String part,
            @Nullable String left,
            @Nullable String right,
            Match match,
            double weight,
            double contribution,
            @Nullable List<List<Integer>> leftSpans,
            @Nullable List<List<Integer>> rightSpans) {

        Part mirrored() {
            return new Part(part, right, left, match, weight, contribution, rightSpans, leftSpans);
        }
    }

    /** The same seen from the other text. */
    public Evidence mirrored() {
        return new Evidence(parts.stream().map(Part::mirrored).toList(), decidedBy);
    }

    /** The rule that decided, in a sentence of that language (Chinese unless English is asked for). */
    public String sentence(Locale locale) {
        return sentence(decidedBy, locale);
    }

    /** The sentence of a rule that decided; the word itself where it is not known. */
    public static String sentence(String decidedBy, Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "dutygraph.wording.messages",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.containsKey(decidedBy) ? bundle.getString(decidedBy) : decidedBy;
    }

    /**
     * As it is kept on {@code SIMILAR_TO}: the values of parts without their names, {@code [[[part, left, right, match, …],
     * …], decidedBy]}, as with the names it would be the larger half of all that an import writes.
     */
    public String json() {
        try {
            return KEPT.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of strings and numbers is always JSON", e);
        }
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static Evidence parse(String json) {
        try {
            // graphs that were made before kept the names of the values as well
            return (json.startsWith("{") ? NAMED : KEPT).readValue(json, Evidence.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not the evidence of a pair: " + json, e);
        }
    }
}
