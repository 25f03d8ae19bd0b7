package dutygraph.wording;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The punished acts that a text names, by the words of {@code conducts.txt}: 建造*坟 is found where its parts stand in that
 * order, near each other and in one sentence; !采砂船 in a class keeps 采砂 from being found there. All words are looked for at once, as there are thousands.
 */
final class Conducts {

    /** So many characters may stand between two parts. */
    private static final int NEAR = 24;

    private static final String ENDS_A_SENTENCE = "；。：";

    private static final String NOT = "!";

    /**
     * A word of a conduct, by which it is found once its first part is.
     *
     * @param unless what begins like it and is something else
     * @param rest what follows the first part
     */
    private record Word(String conduct, List<String> unless, List<String> rest) {

        boolean isSaid(String said, int begin, int end) {
            return unless.stream().noneMatch(other -> said.startsWith(other, begin)) && goesOn(said, end, rest);
        }
    }

    private static final AhoCorasickDoubleArrayTrie<List<Word>> WORDS = read();

    private Conducts() {}

    private static AhoCorasickDoubleArrayTrie<List<Word>> read() {
        var byBeginning = new TreeMap<String, List<Word>>();
        Vocabulary.read("conducts.txt").classes().forEach((conduct, all) -> {
            var unless = all.stream()
                    .filter(word -> word.startsWith(NOT))
                    .map(word -> word.substring(NOT.length()))
                    .toList();
            all.stream().filter(word -> !word.startsWith(NOT)).forEach(word -> {
                var parts = List.of(word.split("\\*"));
                byBeginning
                        .computeIfAbsent(parts.get(0), key -> new ArrayList<>())
                        .add(new Word(conduct, unless, parts.subList(1, parts.size())));
            });
        });
        var trie = new AhoCorasickDoubleArrayTrie<List<Word>>();
        trie.build(byBeginning);
        return trie;
    }

    /** @param said what is done, without the body that punishes it and what follows */
    static Set<String> in(String said) {
        var found = new TreeSet<String>();
        WORDS.parseText(said, (begin, end, words) -> words.stream()
                .filter(word -> !found.contains(word.conduct()) && word.isSaid(said, begin, end))
                .forEach(word -> found.add(word.conduct())));
        return found;
    }

    private static boolean goesOn(String said, int from, List<String> rest) {
        if (rest.isEmpty()) {
            return true;
        }
        var next = rest.get(0);
        for (var at = from; at <= Math.min(from + NEAR, said.length() - next.length()); at++) {
            if (said.startsWith(next, at) && goesOn(said, at + next.length(), rest.subList(1, rest.size()))) {
                return true;
            }
            if (ENDS_A_SENTENCE.indexOf(said.charAt(at)) >= 0) {
                return false;
            }
        }
        return false;
    }
}
