package dutygraph.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds among many texts those that are worth judging against one: the same text, those alike in letters, those of one family
 * of items and those that meet it over its matter. For one text at a time; all pairs of many are found by {@link Likeness},
 * {@link ItemFamily} and {@link Candidates}.
 */
public final class NearTexts {

    private final Map<String, ReadText> byKey = new LinkedHashMap<>();
    private final Map<String, List<ReadText>> families = new HashMap<>();
    private final LikenessIndex alike;
    private final Candidates candidates;

    private NearTexts(List<StatementText> texts, Map<String, ReadText> known) {
        for (var text : texts) {
            var read = ReadText.of(text);
            var before = known.get(text.key());
            byKey.put(text.key(), before != null && before.statement().equals(read.statement()) ? before : read);
        }
        var worded = byKey.values().stream()
                .filter(text -> !text.statement().boilerplate())
                .toList();
        this.alike = LikenessIndex.of(worded, TextRelation.CANDIDATE_FROM);
        this.candidates = Candidates.among(worded);
        for (var text : worded) {
            var name = text.itemName();
            if (name != null) {
                families.computeIfAbsent(name.familyKey(), key -> new ArrayList<>())
                        .add(text);
            }
        }
    }

    /** @param texts with distinct keys */
    public static NearTexts among(List<StatementText> texts) {
        return new NearTexts(texts, Map.of());
    }

    /**
     * The same for what these texts have become: of those that are among them still nothing is taken apart anew.
     *
     * @param texts with distinct keys
     */
    public NearTexts renewed(List<StatementText> texts) {
        return new NearTexts(texts, byKey);
    }

    /** Texts that may have a relation to the given one, which need not be among them. */
    public List<ReadText> to(ReadText text) {
        var near = new LinkedHashMap<String, ReadText>();
        var same = byKey.get(text.statement().key());
        if (same != null) {
            near.put(text.statement().key(), same);
        }
        if (text.statement().boilerplate()) {
            byKey.values().stream()
                    .filter(other -> other.statement().boilerplate())
                    .forEach(other -> near.put(other.statement().key(), other));
            return List.copyOf(near.values());
        }
        for (var pair : alike.pairsOf(text)) {
            var key = pair.left().equals(text.statement().key()) ? pair.right() : pair.left();
            var other = byKey.get(key);
            if (other != null) {
                near.put(key, other);
            }
        }
        var name = text.itemName();
        var family = name == null ? List.<ReadText>of() : families.getOrDefault(name.familyKey(), List.of());
        if (family.size() <= ItemFamily.LARGEST) {
            family.forEach(other -> near.put(other.statement().key(), other));
        }
        candidates.near(text).forEach(other -> near.put(other.statement().key(), other));
        return List.copyOf(near.values());
    }
}
