package dutygraph.wording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How near two words of a matter are to each other: one thing, a kind of it, or two words with a rare character in common. */
final class Kinds {

    /** One thing by another name. */
    static final double SYNONYM = 0.9;
    /** A kind of it. */
    static final double KIND_OF = 0.8;
    /** Words with a rare character in common (建坟, 坟墓) reach at most this. */
    private static final double CHARACTER = 0.6;
    /** A character this rare tells a matter: in about one text of a hundred, or less. */
    private static final double RARE = 4.5;

    private static final double RAREST = 7;

    private static final int MOST_KEPT = 100_000;
    private static final Map<String, Set<String>> POINTS = new ConcurrentHashMap<>();
    private static final Map<String, String> SAME = new HashMap<>();
    private static final Set<String> THINGS = new HashSet<>();
    private static final Map<String, Set<String>> WIDER = new HashMap<>();

    static {
        for (var line : Lines.of("synonyms.txt")) {
            same(line.split("\\s+"));
        }
        for (var line : Lines.of("kinds.txt")) {
            if (line.startsWith("same:")) {
                var words = line.substring(5).strip().split("\\s+");
                same(words);
                THINGS.addAll(List.of(words));
            } else {
                var at = line.indexOf('<');
                if (at < 1) {
                    throw new IllegalStateException(
                            "kinds.txt: '" + line + "' is neither 'same: …' nor 'KIND < WIDER'");
                }
                var kind = line.substring(0, at).strip();
                var wider = line.substring(at + 1).strip();
                WIDER.computeIfAbsent(kind, key -> new HashSet<>()).add(wider);
                THINGS.addAll(List.of(kind, wider));
            }
        }
    }

    private Kinds() {}

    private static void same(String[] words) {
        // a word that an earlier line has a name for brings its whole line there
        var known = Arrays.stream(words).filter(SAME::containsKey).findFirst();
        var one = known.map(SAME::get).orElse(words[0]);
        for (var word : words) {
            SAME.putIfAbsent(word, one);
        }
    }

    /** All names of things: the words of kinds.txt. */
    static Set<String> things() {
        return THINGS;
    }

    /**
     * Whether the lists call the thing by that word, too, or by what it is a kind of: 森林火灾 is 火灾 without being put together. A
     * single character (养犬, 犬) is too little.
     */
    static boolean names(String thing, String word) {
        return word.length() > 1
                && (one(thing).equals(one(word))
                        || WIDER.getOrDefault(thing, Set.of()).contains(word));
    }

    /** The word that stands for all names of the thing. */
    static String one(String word) {
        return SAME.getOrDefault(word, word);
    }

    /** 1 for the same word, less for other names and kinds of one thing; 0 where a character at most is in common. */
    static double related(String left, String right) {
        if (left.equals(right)) {
            return 1;
        }
        if (one(left).equals(one(right))) {
            return SYNONYM;
        }
        return isKindOf(left, right) || isKindOf(right, left) ? KIND_OF : 0;
    }

    /** 0 (nothing in common) to 1 (the same word); the order of the two does not matter. */
    static double nearness(String left, String right) {
        var related = related(left, right);
        if (related > 0) {
            return related;
        }
        var rarest = 0.0;
        // by code point: two rare characters may have one half in common, which says nothing
        for (var at = 0; at < left.length(); at = left.offsetByCodePoints(at, 1)) {
            if (right.indexOf(left.codePointAt(at)) >= 0) {
                rarest = Math.max(rarest, WordWeights.rarity(Character.toString(left.codePointAt(at))));
            }
        }
        return rarest > RARE ? CHARACTER * Math.min(1, rarest / RAREST) : 0;
    }

    /** By which words of a kind or of a rare character a word meets others that are near to it; the word itself among them. */
    static Set<String> meetingPoints(String word) {
        var known = POINTS.get(word);
        if (known == null) {
            known = Set.copyOf(pointsOf(word));
            // words are many in the long run and short-lived: beyond these it is cheaper to work them out again
            if (POINTS.size() < MOST_KEPT) {
                POINTS.put(word, known);
            }
        }
        return known;
    }

    private static Set<String> pointsOf(String word) {
        var points = new HashSet<String>();
        points.add(one(word));
        for (var at = 1; at < word.length() - 1; at++) {
            var ending = word.substring(at);
            if (WordWeights.isKnown(ending)) {
                points.add(one(ending));
            }
        }
        WIDER.getOrDefault(word, Set.of()).forEach(wider -> points.add(one(wider)));
        word.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> WordWeights.rarity(character) > RARE)
                .forEach(points::add);
        return points;
    }

    private static boolean isKindOf(String kind, String wider) {
        return wider.length() > 1 && kind.length() > wider.length() && kind.endsWith(wider)
                || WIDER.getOrDefault(kind, Set.of()).contains(wider);
    }
}
