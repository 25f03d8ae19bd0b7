package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of an item says: which thing or act it is about, and what is done with it. Different words for one thing are
 * brought to one first ({@code item-words.txt}), so that names are compared by what they mean.
 */
final class ItemTask {

    /**
     * A word of the matter.
     *
     * @param from offset in the letters
     * @param to offset after it
     * @param weight how much it tells one item from another, see {@link ItemWords#weight}
     */
    record Word(String word, int from, int to, double weight) {

        /** Whether it makes no other thing where it stands for another word or after all others. */
        boolean isWeak() {
            return ItemWords.isWeak(word);
        }

        /** Whether it says that a permission is lacking: 擅自, 未经批准. */
        boolean isUnlicensed() {
            return word.equals(ItemWords.UNLICENSED);
        }
    }

    /** Who is punished says less than what for: this share. */
    private static final double SUBJECT = 0.6;

    private static final Pattern REASON =
            Pattern.compile("^(?:由于|因)[^，]{2,20}?(?:等?原因|等?需要|确需|等特殊原因)(?:确需|需要|需)?(?=.{4})");
    private static final Pattern UNLAWFUL = Pattern.compile(String.join("|", ItemWords.ALL.words("unlawful")));
    private static final Pattern OTHERWISE = ItemWords.ALL.pattern("permit");

    private final String text;
    private final boolean penal;
    private final UnifiedText matter;
    private final List<Word> words = new ArrayList<>();
    /** The meanings of each word, see {@link Thesaurus}. */
    private final int[][] senses;
    /** Words that stand among others of their kind: 出租、出借. */
    private final BitSet listed = new BitSet();
    /** Words that stand in brackets. */
    private final BitSet bracketed = new BitSet();
    /** Where the letters begin that tell what is punished. */
    private final int act;

    private final ShortForms shortForms;
    private final int[] bigrams;
    private final double weight;
    private final ItemActs acts;
    private final Set<String> conducts;
    private final boolean unlawful;
    private final boolean exceedsPermit;
    private final ItemTraits traits;

    private ItemTask(String text) {
        this.text = text;
        var shown = text.toCharArray();
        ItemName.blankNotes(shown, ItemWords.GAP);
        var plain = new String(shown).stripTrailing();
        this.penal = PenalName.matches(plain);
        if (penal) {
            this.acts = ItemActs.NONE;
            PenalName.frame(shown);
        } else {
            this.acts = ItemActs.of(text, shown);
            blankReason(shown);
        }
        this.matter = UnifiedText.of(shown, penal);
        var subjectEnd = penal ? PenalName.subjectEnd(shown) : 0;
        takeWords(subjectEnd);
        this.act = matter.lettersBefore(subjectEnd);
        this.senses = words.stream().map(word -> Thesaurus.senses(word.word())).toArray(int[][]::new);
        this.shortForms = new ShortForms(matter, words);
        this.bigrams = Bigrams.of(matter.letters());
        this.weight = words.stream().mapToDouble(Word::weight).sum();
        this.conducts = Conducts.in(text);
        this.unlawful = UNLAWFUL.matcher(text).find();
        this.exceedsPermit = OTHERWISE.matcher(text).find();
        this.traits = ItemTraits.of(text, plain, penal, subjectEnd);
    }

    /** @param normalised as {@link Texts#normalise} gives it */
    static ItemTask of(String normalised) {
        return new ItemTask(normalised);
    }

    /** Why something is allowed is no part of what: 因工程建设需要…. */
    private static void blankReason(char[] shown) {
        var reason = REASON.matcher(new String(shown));
        if (reason.find()) {
            Arrays.fill(shown, reason.start(), reason.end(), ItemWords.GAP);
        }
    }

    /** @param subjectEnd offset in the text: the words before it tell who, not what */
    private void takeWords(int subjectEnd) {
        var said = new HashSet<String>();
        var outside = ItemName.withoutBrackets(text, ItemWords.GAP);
        for (var token : Segmenter.tokens(matter.letters())) {
            if (Texts.isLetter(token.word().charAt(0))) {
                var start = matter.start(token.start());
                var end = matter.end(token.end() - 1);
                // a word said twice says no more
                var weight = said.add(token.word()) ? ItemWords.weight(token, penal) : 0;
                if (end <= subjectEnd) {
                    weight *= SUBJECT;
                }
                bracketed.set(words.size(), outside.charAt(start) == ItemWords.GAP);
                listed.set(words.size(), isJoint(start - 1) || isJoint(end));
                words.add(new Word(token.word(), token.start(), token.end(), weight));
            }
        }
    }

    private boolean isJoint(int at) {
        return at >= 0 && at < text.length() && ItemWords.isJoint(text.charAt(at));
    }

    /** Whether a word stands among others of its kind, any of which may be meant. */
    boolean isListed(int word) {
        return listed.get(word);
    }

    boolean isBracketed(int word) {
        return bracketed.get(word);
    }

    /** Whether it says that something is done otherwise than a permission allows: 未按许可证规定…. */
    boolean exceedsPermit() {
        return exceedsPermit;
    }

    String text() {
        return text;
    }

    boolean penal() {
        return penal;
    }

    List<Word> words() {
        return words;
    }

    /** Sum of the weights of all words. */
    double weight() {
        return weight;
    }

    /** Start and end offsets of a word in the text. */
    List<Integer> span(Word word) {
        return matter.span(word.from(), word.to());
    }

    /** How much of each word the other name says, too: 0 to 1, in the order of the words. */
    double[] covered(ItemTask other) {
        var letters = matter.letters();
        var marked = new boolean[letters.length()];
        for (var i = 0; i + 1 < marked.length; i++) {
            var saysBoth = Arrays.binarySearch(other.bigrams, letters.charAt(i) << 16 | letters.charAt(i + 1)) >= 0;
            if (saysBoth && !matter.isGap(i) && !matter.isGap(i + 1)) {
                marked[i] = true;
                marked[i + 1] = true;
            }
        }
        shortForms.markLong(other.shortForms, marked);
        var covered = new double[words.size()];
        for (var i = 0; i < covered.length; i++) {
            covered[i] = words.get(i).weight() == 0 ? 0 : covered(i, marked, other);
        }
        return covered;
    }

    /** Whether the last word of the matter is one that the other name says, too. */
    boolean endsAsSaidBy(ItemTask other) {
        var covered = covered(other);
        for (var last = covered.length - 1; last >= 0; last--) {
            if (words.get(last).weight() > 0) {
                return covered[last] > 0;
            }
        }
        return false;
    }

    private double covered(int index, boolean[] marked, ItemTask other) {
        var word = words.get(index);
        var said = 0;
        for (var at = word.from(); at < word.to(); at++) {
            said += marked[at] ? 1 : 0;
        }
        var share = (double) said / word.word().length();
        if (share > 0.6) {
            return share;
        }
        if (word.isUnlicensed() && other.unlawful && !other.exceedsPermit) {
            return 1;
        }
        var best = 0.0;
        for (var i = 0; i < other.words.size(); i++) {
            if (other.words.get(i).weight() == 0) {
                continue;
            }
            var near = Thesaurus.alike(senses[index], other.senses[i])
                    ? Kinds.SYNONYM
                    : Kinds.related(word.word(), other.words.get(i).word());
            best = Math.max(best, near);
        }
        return best > 0 || !other.shortForms.shortens(word.word()) ? best : Kinds.SYNONYM;
    }

    /** How near a word is to one of the other name: 2 (the same) to 0 (no letter in common). */
    double nearness(int index, ItemTask other, int otherIndex) {
        var word = words.get(index).word();
        var theirs = other.words.get(otherIndex).word();
        if (word.equals(theirs)) {
            return 2;
        }
        if (Thesaurus.alike(senses[index], other.senses[otherIndex]) || Kinds.related(word, theirs) > 0) {
            return 1.5;
        }
        var both = word.chars().filter(letter -> theirs.indexOf(letter) >= 0).count();
        return (double) both / Math.max(word.length(), theirs.length());
    }

    /** Whether it says no more than which provision is broken. */
    boolean namesNoAct() {
        return weight < TaskText.LEAST_ACT;
    }

    /** Whether both name one punished act of {@code conducts.txt}, in whatever words. */
    boolean sameConduct(ItemTask other) {
        return !Collections.disjoint(conducts, other.conducts);
    }

    /** How many letters in a row both say. */
    int longestRun(ItemTask other) {
        var longest = 0;
        var ours = matter.letters();
        var theirs = other.matter.letters();
        // runs that end at each letter of the other name, for one letter of this name after the other
        var runs = new int[theirs.length() + 1];
        for (var i = act; i < ours.length(); i++) {
            for (var j = theirs.length(); j > other.act; j--) {
                runs[j] = ours.charAt(i) == theirs.charAt(j - 1) && !matter.isGap(i) ? runs[j - 1] + 1 : 0;
                longest = Math.max(longest, runs[j]);
            }
        }
        return longest;
    }

    /** Each does something with the matter that is never the other's item. */
    boolean otherAct(ItemTask other) {
        return acts.apart(other.acts);
    }

    /** Nothing that is done is the same, though it may be one item. */
    boolean noSameAct(ItemTask other) {
        return acts.noneSame(other.acts);
    }

    /** One is a later procedure of what the other grants first, or each is a procedure of its own. */
    boolean otherProcedure(ItemTask other) {
        return acts.otherProcedure(other.acts);
    }

    /** Each names a thing, and the two are kept apart. */
    boolean otherThing(ItemTask other) {
        return traits.apart(other.traits) || penal && otherConduct(other);
    }

    private boolean otherConduct(ItemTask other) {
        return !conducts.isEmpty() && !other.conducts.isEmpty() && !sameConduct(other);
    }

    /** Several acts or things, one of which the other name may be. */
    boolean namesSeveral() {
        return text.indexOf('、') >= 0;
    }
}
