package dutygraph.organisation;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A word of the contract as Chinese lists write it. */
public interface Word {

    /** The usual word, which our own workbooks write. */
    String chinese();

    /** Other ways in which lists write it. */
    List<String> variants();

    /** The word that is written there, whatever the width of its brackets and the spaces in it; also by its name in the API. */
    static <E extends Enum<E> & Word> Optional<E> read(Class<E> words, String written) {
        var plain = plain(written);
        return EnumSet.allOf(words).stream()
                .filter(word -> plain(word.chinese()).equals(plain)
                        || word.name().equalsIgnoreCase(plain)
                        || word.variants().stream()
                                .anyMatch(variant -> plain(variant).equals(plain)))
                .findFirst();
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
