package dutygraph.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is done with the matter of an item that is no penalty.
 *
 * @param acts the kinds of act, as bits by their place in {@code item-words.txt}
 * @param later the procedures after the first grant, one word for all that mean the same
 * @param first whether the first grant is named
 */
record ItemActs(int acts, Set<String> later, boolean first) {

    static final ItemActs NONE = new ItemActs(0, Set.of(), false);

    private static final int LONGEST = 4;
    private static final List<String> NAMES = ItemWords.actNames();
    /** What the citizen or the desk does, whatever the act is. */
    private static final String HANDLED = "handle";
    /** A word that goes with any act: 证明, 管理. */
    private static final String ANY = "any";
    /** Acts that follow each other on one thing, of which a name may tell both: 登记备案, 检查许可. */
    private static final Set<String> CHAINED =
            Set.of("approve", "confirm", "register", "file", "pay", "check", HANDLED, ANY);

    private static final Set<String> DOCUMENTS = Set.copyOf(ItemWords.ALL.words("document"));
    private static final Pattern NO_PROCEDURE = ItemWords.ALL.pattern("no procedure");
    /** What is granted first, and a later procedure with it: 安全许可或变更. */
    private static final Pattern AND_LATER =
            Pattern.compile("^(?:(?!%1$s).)+[、及和与或](?:%1$s)".formatted(String.join("|", ItemWords.LATER)));

    /** For each act those that are never one item with it, as bits. */
    private static final int[] SPLIT = split();

    private static int[] split() {
        var split = new int[NAMES.size()];
        for (var pair : ItemWords.ALL.words("split")) {
            var both = pair.split("/");
            var one = NAMES.indexOf(both[0]);
            var other = NAMES.indexOf(both[1]);
            split[one] |= 1 << other;
            split[other] |= 1 << one;
        }
        return split;
    }

    /**
     * @param text the name with what stands in brackets
     * @param shown the name without notes; what is done at its end becomes a gap
     */
    static ItemActs of(String text, char[] shown) {
        var plain = new String(shown);
        var acts = take(ItemName.withoutBrackets(text, ItemWords.GAP), shown);
        var said = NO_PROCEDURE
                .matcher(ItemName.withoutNotes(text, ItemWords.GAP))
                .replaceAll(String.valueOf(ItemWords.GAP));
        var later = new TreeSet<String>();
        ItemWords.LATER.stream().filter(said::contains).forEach(word -> later.add(ItemName.sameStage(word)));
        return new ItemActs(
                acts.stream().mapToInt(ItemActs::bit).sum(),
                later,
                ItemWords.FIRST.stream().anyMatch(plain::contains)
                        || AND_LATER.matcher(said).find());
    }

    private static int bit(String act) {
        return 1 << NAMES.indexOf(act);
    }

    /** The last word outside brackets, with those just before it, and words before a comma or 和. */
    private static Set<String> take(String name, char[] shown) {
        var acts = new TreeSet<String>();
        var whole = name.stripTrailing().length();
        for (var end = whole; end > 0; ) {
            var chain = end;
            for (var act = actBefore(name, chain); !act.isEmpty(); act = actBefore(name, chain)) {
                var done = ItemWords.acts(act);
                if (chain == end
                        || acts.equals(Set.of(HANDLED))
                        || CHAINED.containsAll(done) && CHAINED.containsAll(acts)) {
                    acts.addAll(done);
                }
                var proves = DOCUMENTS.contains(act)
                        && !actBefore(name, chain - act.length()).isEmpty();
                if ((ItemWords.isLittle(act) || ItemWords.isTelling(act)) && !proves) {
                    break;
                }
                chain -= act.length();
            }
            if (end == whole && chain > 1) {
                Arrays.fill(shown, chain, end, ItemWords.GAP);
            }
            var joint = end - 1;
            while (joint > 0 && !ItemWords.isJoint(name.charAt(joint))) {
                joint--;
            }
            end = joint;
        }
        acts.remove(ANY);
        return acts;
    }

    private static String actBefore(String text, int end) {
        for (var length = Math.min(LONGEST, end); length > 1; length--) {
            var word = text.substring(end - length, end);
            if (!ItemWords.acts(word).isEmpty()) {
                return word;
            }
        }
        return "";
    }

    /** Each does something with the matter that is never the other's item. */
    boolean apart(ItemActs other) {
        if (acts == 0 || other.acts == 0) {
            return false;
        }
        for (var act = 0; act < SPLIT.length; act++) {
            if ((acts & 1 << act) != 0 && (other.acts & ~SPLIT[act]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Nothing that is done is the same, though it may be one item. */
    boolean noneSame(ItemActs other) {
        return acts != 0 && other.acts != 0 && ((acts | other.acts) & bit(HANDLED)) == 0 && (acts & other.acts) == 0;
    }

    /** One is a later procedure of what the other grants first, or each is a procedure of its own. */
    boolean otherProcedure(ItemActs other) {
        if (later.isEmpty() || other.later.isEmpty()) {
            return later.isEmpty() != other.later.isEmpty() && !(later.isEmpty() ? other.first : first);
        }
        return later.stream().noneMatch(other.later::contains);
    }
}
