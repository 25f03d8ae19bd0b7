package dutygraph.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes another item whatever else two names share: other numbers (一级, 二级), a person or a body (公证员, 公证机构), another
 * offence (伪造, 转让), things that are kept apart (批发, 零售), a thing that makes another item by itself (夜间).
 *
 * @param numbers the numbers of each unit
 * @param person whether a person is named
 * @param body whether a body is named
 * @param offences by the place of each in {@code item-words.txt}, as bits; 0 where none of them is named
 * @param written for each of {@code written apart} which expressions are met, as bits
 * @param things for each of {@code apart} which things are named, as bits
 * @param alone which of the things are named that make another item by themselves
 * @param among which of them stand beside others, so that the other name may well mean all of them
 */
record ItemTraits(
        Map<String, Set<BigDecimal>> numbers,
        boolean person,
        boolean body,
        int offences,
        List<Integer> written,
        List<Integer> things,
        BitSet alone,
        BitSet among) {

    private static final Vocabulary WORDS = ItemWords.ALL;
    private static final Pattern PERSON = Pattern.compile(String.join("|", WORDS.words("person")));
    private static final Pattern BODY = Pattern.compile(String.join("|", WORDS.words("body")));
    private static final List<Pattern> OFFENCES = new ArrayList<>();
    private static final List<List<Pattern>> WRITTEN = apart("written apart", Pattern::compile);
    private static final List<List<Set<String>>> THINGS = apart("apart", ItemTraits::namesOf);
    private static final List<Set<String>> ALONE =
            WORDS.words("alone").stream().map(ItemTraits::namesOf).toList();
    private static final List<Set<String>> ALONE_IN_PENALTIES =
            WORDS.words("alone in penalties").stream().map(ItemTraits::namesOf).toList();

    /** Those that one name alone may tell. */
    private static final int WEIGHTY;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Integer> ZEROS = Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);
    private static final Pattern NUMBER =
            Pattern.compile("(百分之)?([0-9]+(?:\\.[0-9]+)?|[一二三四五六七八九十百千]{1,7})([百千]?[万亿])?(%s)?"
                    .formatted(String.join("|", WORDS.words("unit"))));
    private static final String SHARE = "百分之";
    private static final String YEAR = "年";
    /** From here on it is a year and no span of years. */
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);

    static {
        var weighty = 0;
        for (var name : WORDS.classes().keySet()) {
            if (name.startsWith("offence ") || name.startsWith("weighty offence ")) {
                weighty |= name.startsWith("weighty") ? 1 << OFFENCES.size() : 0;
                OFFENCES.add(withinClause(WORDS.words(name)));
            }
        }
        WEIGHTY = weighty;
    }

    /** What is kept apart is joined by ≠. */
    private static <T> List<List<T>> apart(String name, Function<String, T> thing) {
        return WORDS.words(name).stream()
                .map(line -> Arrays.stream(line.split("≠")).map(thing).toList())
                .toList();
    }

    /** The names of a thing, as written and with one word for each thing. */
    private static Set<String> namesOf(String thing) {
        return Arrays.stream(thing.split("/"))
                .flatMap(name -> Stream.of(name, UnifiedText.of(name, false).letters()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One pattern for words whose {@code *} stands for a few characters of one clause. */
    private static Pattern withinClause(List<String> words) {
        return Pattern.compile(
                words.stream().map(word -> word.replace("*", "[^，、；]{0,14}?")).collect(Collectors.joining("|")));
    }

    /**
     * @param text the name with its notes
     * @param name the name without notes
     * @param subjectEnd the offset after the words that tell who is punished
     */
    static ItemTraits of(String text, String name, boolean penal, int subjectEnd) {
        var whole = UnifiedText.of(name, penal).letters();
        // 食品经营者 sells, but is not punished for it
        var punished = subjectEnd < name.length() ? name.substring(subjectEnd) : name;
        var unified = subjectEnd > 0 ? UnifiedText.of(punished, penal).letters() : whole;
        var lonely = penal ? ALONE_IN_PENALTIES : ALONE;
        return new ItemTraits(
                numbers(name),
                PERSON.matcher(name).find(),
                BODY.matcher(name).find(),
                penal ? met(OFFENCES, offence -> offence.matcher(name).find()) : 0,
                WRITTEN.stream()
                        .map(line ->
                                met(line, expression -> expression.matcher(name).find()))
                        .toList(),
                THINGS.stream()
                        .map(line -> met(line, names -> says(names, unified, punished)))
                        .toList(),
                which(lonely, names -> says(names, whole, name)),
                which(lonely, names -> isAmong(names, text)));
    }

    private static boolean says(Set<String> names, String unified, String written) {
        return names.stream().anyMatch(name -> unified.contains(name) || written.contains(name));
    }

    private static boolean isAmong(Set<String> names, String text) {
        return names.stream().anyMatch(name -> {
            var at = text.indexOf(name);
            var end = at + name.length();
            return at > 0 && ItemWords.isJoint(text.charAt(at - 1))
                    || at >= 0 && end < text.length() && ItemWords.isJoint(text.charAt(end));
        });
    }

    private static <T> int met(List<T> all, Predicate<T> holds) {
        return IntStream.range(0, all.size())
                .filter(i -> holds.test(all.get(i)))
                .map(i -> 1 << i)
                .sum();
    }

    private static <T> BitSet which(List<T> all, Predicate<T> holds) {
        return IntStream.range(0, all.size())
                .filter(i -> holds.test(all.get(i)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static Map<String, Set<BigDecimal>> numbers(String name) {
        var numbers = new HashMap<String, Set<BigDecimal>>();
        var number = NUMBER.matcher(name);
        while (number.find()) {
            var unit = number.group(1) != null ? SHARE : number.group(4);
            var value = value(number.group(2)).scaleByPowerOfTen(zeros(number.group(3)));
            if (unit != null && !(unit.equals(YEAR) && value.compareTo(FIRST_YEAR) >= 0)) {
                // 5.0 is 5
                numbers.computeIfAbsent(unit, key -> new HashSet<>()).add(value.stripTrailingZeros());
            }
        }
        return numbers;
    }

    private static int zeros(@Nullable String scale) {
        return scale == null
                ? 0
                : scale.chars().map(each -> ZEROS.get((char) each)).sum();
    }

    /** In figures, or in characters below ten thousand: 0.5, 16, 十六, 一千二百. */
    private static BigDecimal value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return new BigDecimal(number);
        }
        var value = 0;
        var digit = 0;
        for (var character : number.toCharArray()) {
            var zeros = ZEROS.get(character);
            if (zeros != null) {
                value += Math.max(1, digit) * (int) Math.pow(10, zeros);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(character);
            }
        }
        return BigDecimal.valueOf(value + digit);
    }

    /** Whether one of them keeps the names apart. */
    boolean apart(ItemTraits other) {
        return numbers.entrySet().stream()
                        .anyMatch(entry -> other.numbers.containsKey(entry.getKey())
                                && Collections.disjoint(entry.getValue(), other.numbers.get(entry.getKey())))
                || person && !body && other.body && !other.person
                || body && !person && other.person && !other.body
                || otherOffence(other)
                || other(written, other.written)
                || other(things, other.things)
                || otherAlone(other);
    }

    private static boolean other(List<Integer> ours, List<Integer> theirs) {
        return IntStream.range(0, ours.size())
                .anyMatch(i -> ours.get(i) != 0 && theirs.get(i) != 0 && (ours.get(i) & theirs.get(i)) == 0);
    }

    /** One names such a thing, the other does not, and neither names it beside others. */
    private boolean otherAlone(ItemTraits other) {
        var only = (BitSet) alone.clone();
        only.xor(other.alone);
        only.andNot(among);
        only.andNot(other.among);
        return !only.isEmpty();
    }

    private boolean otherOffence(ItemTraits other) {
        return (offences & other.offences) == 0
                && (offences != 0 && other.offences != 0 || ((offences | other.offences) & WEIGHTY) != 0);
    }
}
