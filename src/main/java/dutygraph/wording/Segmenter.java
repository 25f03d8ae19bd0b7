package dutygraph.wording;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text by HanLP's core dictionary, without its guesses at names of people and places: the same text gives the
 * same words on every machine.
 */
final class Segmenter {

    private Segmenter() {}

    /**
     * A word where it stands.
     *
     * @param nature HanLP's part of speech: n noun, v verb, w punctuation …
     * @param start offset in the text
     */
    record Token(String word, String nature, int start) {

        int end() {
            return start + word.length();
        }
    }

    private static final class Loaded {
        static final Segment SEGMENT = HanLP.newSegment()
                .enableCustomDictionary(false)
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableJapaneseNameRecognize(false)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false)
                .enableNumberQuantifierRecognize(true)
                .enableOffset(true);
    }

    static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        for (var term : Loaded.SEGMENT.seg(text.toCharArray())) {
            tokens.add(new Token(term.word, term.nature.toString(), term.offset));
        }
        return tokens;
    }
}
