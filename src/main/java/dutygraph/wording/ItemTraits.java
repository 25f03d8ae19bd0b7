package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What makes another item whatever else two names share: other numbers (一级, 二级), a person or a body (公证员, 公证机构), another
 * offence (伪造, 转让).
 *
 * @param numbers the numbers of each unit
 * @param person whether a person is named
 * @param body whether a body is named
 * @param written for each line of {@code written apart} which expressions are met, as bits
 * @param offences by the place of each in {@code item-words.txt}, as bits; 0 where none of them is named
 */
record ItemTraits(
        Map<String, Set<Integer>> numbers, boolean person, boolean body, int offences, List<Integer> written) {

    private static final Vocabulary WORDS = Vocabulary.read("item-words.txt");
    private static final Pattern PERSON = Pattern.compile(String.join("|", WORDS.words("person")));
    private static final Pattern BODY = Pattern.compile(String.join("|", WORDS.words("body")));
    private static final List<Pattern> OFFENCES = new ArrayList<>();
    private static final List<List<Pattern>> WRITTEN = Lines.of("item-words.txt").stream()
            .filter(line -> line.startsWith("written apart:"))
            .map(line -> Arrays.stream(line.substring(14).strip().split("\\s+"))
                    .map(Pattern::compile)
                    .toList())
            .toList();

    /** Those that one name alone may tell. */
    private static final int WEIGHTY;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile(
            "(百分之)?([0-9]{1,4}|[一二三四五六七八九十百]{1,5})(%s)?".formatted(String.join("|", WORDS.words("unit"))));
    private static final String SHARE = "百分之";
    private static final int FIRST_YEAR = 1900;

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

    /** One pattern for words whose {@code *} stands for a few characters of one clause. */
    private static Pattern withinClause(List<String> words) {
        return Pattern.compile(
                words.stream().map(word -> word.replace("*", "[^，、；]{0,14}?")).collect(Collectors.joining("|")));
    }

    /** @param name without notes */
    static ItemTraits of(String name, boolean penal) {
        var offences = 0;
        for (var i = 0; penal && i < OFFENCES.size(); i++) {
            offences |= OFFENCES.get(i).matcher(name).find() ? 1 << i : 0;
        }
        return new ItemTraits(
                numbers(name),
                PERSON.matcher(name).find(),
                BODY.matcher(name).find(),
                offences,
                WRITTEN.stream().map(line -> met(line, name)).toList());
    }

    private static int met(List<Pattern> expressions, String name) {
        return IntStream.range(0, expressions.size())
                .filter(i -> expressions.get(i).matcher(name).find())
                .map(i -> 1 << i)
                .sum();
    }

    private static Map<String, Set<Integer>> numbers(String name) {
        var numbers = new HashMap<String, Set<Integer>>();
        var number = NUMBER.matcher(name);
        while (number.find()) {
            var unit = number.group(1) != null ? SHARE : number.group(3);
            var value = value(number.group(2));
            if (unit != null && value < FIRST_YEAR) {
                numbers.computeIfAbsent(unit, key -> new HashSet<>()).add(value);
            }
        }
        return numbers;
    }

    /** Below a thousand, in figures or characters: 16, 十六, 一百二十. */
    private static int value(String number) {
        if (Character.isDigit(number.charAt(0)) && number.charAt(0) < 128) {
            return Integer.parseInt(number);
        }
        var value = 0;
        var digit = 0;
        for (var character : number.toCharArray()) {
            if (character == '十' || character == '百') {
                value += Math.max(1, digit) * (character == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(character);
            }
        }
        return value + digit;
    }

    /** Whether one of them keeps the names apart. */
    boolean apart(ItemTraits other) {
        return numbers.entrySet().stream()
                        .anyMatch(entry -> other.numbers.containsKey(entry.getKey())
                                && Collections.disjoint(entry.getValue(), other.numbers.get(entry.getKey())))
                || person && !body && other.body && !other.person
                || body && !person && other.person && !other.body
                || otherOffence(other)
                || IntStream.range(0, written.size())
                        .anyMatch(i -> written.get(i) != 0
                                && other.written.get(i) != 0
                                && (written.get(i) & other.written.get(i)) == 0);
    }

    private boolean otherOffence(ItemTraits other) {
        return (offences & other.offences) == 0
                && (offences != 0 && other.offences != 0 || ((offences | other.offences) & WEIGHTY) != 0);
    }
}
