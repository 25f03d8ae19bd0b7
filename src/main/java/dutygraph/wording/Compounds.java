package dutygraph.wording;

import com.hankcs.hanlp.algorithm.ahocorasick.trie.Trie;
import dutygraph.wording.Segmenter.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of things that {@link Kinds} knows as one word and the segmenter takes apart (建筑垃圾, 网约车): put together again, so that
 * what the lists say of them is found.
 */
final class Compounds {

    /** A word this long is one wherever it stands (网约车管理); shorter ones may lie across two others (开采砂石). */
    private static final int SURE = 3;

    private static final Map<String, List<String>> PARTS = new HashMap<>();

    private static final Trie WORDS = new Trie();

    static {
        WORDS.removeOverlaps();
        for (var word : Kinds.things()) {
            var parts = Segmenter.tokens(word).stream().map(Token::word).toList();
            if (parts.size() > 1 && parts.stream().noneMatch(part -> Kinds.names(word, part))) {
                PARTS.put(word, parts);
                WORDS.addKeyword(word);
            }
        }
        // the first parse completes the tree, which two threads must not do at once
        WORDS.parseText("");
    }

    private Compounds() {}

    /** The words of which the segmenter thinks it is made; empty where it knows the word as one, or nobody lists it. */
    static List<String> parts(String word) {
        return PARTS.getOrDefault(word, List.of());
    }

    static boolean isOne(String word) {
        return PARTS.containsKey(word);
    }

    /** The words of a text, the listed ones whole; of two that overlap the longer one. */
    static List<Token> tokens(String text) {
        var tokens = Segmenter.tokens(text);
        for (var found : WORDS.parseText(text)) {
            tokens = withWhole(text, tokens, found.getStart(), found.getEnd() + 1);
        }
        return tokens;
    }

    private static List<Token> withWhole(String text, List<Token> tokens, int start, int end) {
        var first = indexAt(tokens, start);
        var last = indexAt(tokens, end - 1);
        var from = tokens.get(first).start();
        var to = tokens.get(last).end();
        var aligned = from == start && to == end;
        if (first == last || !aligned && end - start < SURE) {
            return tokens;
        }
        var joined = new ArrayList<>(tokens.subList(0, first));
        shifted(text.substring(from, start), from, joined);
        joined.add(new Token(text.substring(start, end), "n", start));
        shifted(text.substring(end, to), end, joined);
        joined.addAll(tokens.subList(last + 1, tokens.size()));
        return joined;
    }

    private static void shifted(String rest, int by, List<Token> joined) {
        if (!rest.isEmpty()) {
            Segmenter.tokens(rest)
                    .forEach(token -> joined.add(new Token(token.word(), token.nature(), token.start() + by)));
        }
    }

    private static int indexAt(List<Token> tokens, int at) {
        var index = 0;
        while (tokens.get(index).end() <= at) {
            index++;
        }
        return index;
    }
}
