package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What two names of items have in common, word by word in their order, and what each says in the places between. Where both say
 * something of their own in one place, one thing stands for another: 猎捕国家一级保护野生动物, 猎捕国家二级保护野生动物.
 */
final class ItemFrame {

    /** No word of the other name; also the place before the first and after the last word. */
    private static final int NONE = -1;
    /** Words that weigh less do not tell things apart. */
    private static final double LEAST_WORD = 2.5;

    private final ItemTask left;
    private final ItemTask right;
    /** For each word the one of the other name that says the same. */
    private final int[] ofLeft;

    private final int[] ofRight;
    private final List<Place> leftPlaces;
    private final List<Place> rightPlaces;
    /** Whether one of several things that it lists is the other name's, too. */
    private final boolean leftLists;

    private final boolean rightLists;

    /**
     * Where a word of its own stands.
     *
     * @param word which one
     * @param before the word before it that the other name has, too
     * @param after the one after it
     */
    private record Place(int word, int before, int after) {}

    ItemFrame(ItemTask left, double[] coveredOfLeft, ItemTask right, double[] coveredOfRight) {
        this.left = left;
        this.right = right;
        this.ofLeft = same(left, coveredOfLeft, right);
        this.ofRight = same(right, coveredOfRight, left);
        this.leftPlaces = places(left, coveredOfLeft, ofLeft);
        this.rightPlaces = places(right, coveredOfRight, ofRight);
        this.leftLists = lists(left, ofLeft);
        this.rightLists = lists(right, ofRight);
    }

    private static int[] same(ItemTask task, double[] covered, ItemTask other) {
        var same = new int[covered.length];
        Arrays.fill(same, NONE);
        for (var i = 0; i < same.length; i++) {
            var best = 0.0;
            for (var j = 0; covered[i] > 0 && j < other.words().size(); j++) {
                // of several the one that stands as far from the beginning
                var near = other.words().get(j).weight() == 0
                        ? 0
                        : task.nearness(i, other, j)
                                - 0.1
                                        * Math.abs((double) i / same.length
                                                - (double) j / other.words().size());
                if (near > best) {
                    best = near;
                    same[i] = j;
                }
            }
        }
        return same;
    }

    private static boolean lists(ItemTask task, int[] same) {
        return IntStream.range(0, same.length).anyMatch(i -> same[i] != NONE && task.isListed(i));
    }

    private static List<Place> places(ItemTask task, double[] covered, int[] same) {
        var places = new ArrayList<Place>();
        var before = NONE;
        for (var i = 0; i < covered.length; i++) {
            if (same[i] != NONE) {
                before = i;
            } else if (covered[i] == 0 && task.words().get(i).weight() > 0) {
                var after = i + 1;
                while (after < covered.length && same[after] == NONE) {
                    after++;
                }
                places.add(new Place(i, before, after == covered.length ? NONE : after));
            }
        }
        return places;
    }

    /** Whether one says a thing where the other says another one. */
    boolean replaces() {
        for (var ours : leftPlaces) {
            var theirs = rightPlaces.stream()
                    .filter(place -> isSame(ours.before(), place.before()) && isSame(ours.after(), place.after()))
                    .toList();
            if (!isOneOfSeveral(ours, theirs) && theirs.stream().anyMatch(place -> isOther(ours, place))) {
                return true;
            }
        }
        return false;
    }

    /** Of several punished acts one is the other's, wherever each is forbidden: 占用耕地建坟、挖砂, 在河道内挖砂. */
    private boolean isOneOfSeveral(Place ours, List<Place> theirs) {
        return left.penal()
                && (rightLists && theirs.stream().anyMatch(place -> right.isListed(place.word()))
                        || leftLists
                                && leftPlaces.stream()
                                        .anyMatch(place -> place.before() == ours.before()
                                                && place.after() == ours.after()
                                                && left.isListed(place.word())));
    }

    private static ItemTask.Word word(ItemTask task, Place place) {
        return task.words().get(place.word());
    }

    /**
     * Whether one goes on to another thing after all that the other name says: what a name ends with is what it is about
     * (公益性岗位, 公益性岗位补贴). What is listed is one of several things.
     */
    boolean endsOtherwise() {
        var ours = ending(left, ofLeft, right, leftPlaces);
        var theirs = ending(right, ofRight, left, rightPlaces);
        return !goesOn(left, ours) && theirs.stream().anyMatch(place -> isThing(right, place))
                || !goesOn(right, theirs) && ours.stream().anyMatch(place -> isThing(left, place));
    }

    /** The words after all that the other name says, without those in brackets. */
    private static List<Place> ending(ItemTask task, int[] same, ItemTask other, List<Place> places) {
        if (IntStream.range(0, same.length)
                .anyMatch(i -> task.isBracketed(i) && same[i] != NONE && !other.isBracketed(same[i]))) {
            // what it is about stands in brackets: 采矿权变更登记（缩小矿区范围）, 缩小矿区范围变更登记
            return List.of();
        }
        var end = same.length;
        while (end > 0 && (same[end - 1] == NONE || task.isBracketed(end - 1))) {
            end--;
        }
        var last = end;
        return places.stream()
                .filter(place -> place.word() >= last && !task.isBracketed(place.word()))
                .toList();
    }

    /** It ends with another word, be it one that makes no other thing (返还, 补贴). */
    private static boolean goesOn(ItemTask task, List<Place> ending) {
        return ending.stream()
                .map(place -> word(task, place))
                .anyMatch(word -> word.weight() >= LEAST_WORD && word.isWeak());
    }

    private static boolean isThing(ItemTask task, Place place) {
        return word(task, place).weight() >= LEAST_WORD
                && !task.isListed(place.word())
                && !word(task, place).isWeak();
    }

    private boolean isSame(int ours, int theirs) {
        return ours == NONE || theirs == NONE ? ours == theirs : ofLeft[ours] == theirs || ofRight[theirs] == ours;
    }

    private boolean isOther(Place ours, Place theirs) {
        return isTelling(left, ours, leftLists)
                && isTelling(right, theirs, rightLists)
                && !shareLetter(word(left, ours).word(), word(right, theirs).word());
    }

    /** Whether it is a thing of its own; of several in a list one that the other name has, too, is enough. */
    private static boolean isTelling(ItemTask task, Place place, boolean lists) {
        var word = word(task, place);
        return word.weight() >= LEAST_WORD
                && !word.isUnlicensed()
                && !word.isWeak()
                && !(lists && task.isListed(place.word()));
    }

    /** 征收 and 收缴 are much the same; 客车 and 货车 are two kinds of one thing. */
    private static boolean shareLetter(String one, String other) {
        if (one.length() == 2 && other.length() == 2 && one.charAt(1) == other.charAt(1)) {
            return false;
        }
        return one.chars().anyMatch(letter -> other.indexOf(letter) >= 0);
    }
}
