package dutygraph.intake;

import dutygraph.organisation.Word;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells by the kind of their column, into the text that rows hold, and turns that text into values of the graph. */
final class Cells {

    /** Says in 清单 that a list was never loaded, so that nothing may be claimed from it. */
    static final String NOT_LOADED = "未导入";

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]00:00(?::00)?)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.0+)?");
    /** What a spreadsheet writes into a list of a long number: its end is lost. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?E\\+\\d{2,3}");

    private static final Pattern ZEROS = Pattern.compile("0{2,}");
    private static final Pattern LIST_BREAK = Pattern.compile("\\s*[、;；,，\\n]\\s*");
    private static final Map<String, String> YES_NO = Map.of(
            "是",
            "是",
            "否",
            "否",
            "TRUE",
            "是",
            "FALSE",
            "否",
            "YES",
            "是",
            "NO",
            "否",
            "完整",
            "是",
            "不完整",
            "否",
            NOT_LOADED,
            NOT_LOADED);
    private static final int LONGEST_CODE = 200;
    private static final long LARGEST = 1_000_000_000L;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    /** What is wrong with a cell. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final Problem problem;
        private final transient String[] details;

        Unreadable(Problem problem, String... details) {
            super(problem.name(), null, false, false);
            this.problem = problem;
            this.details = details;
        }

        Problem problem() {
            return problem;
        }

        String[] details() {
            return details;
        }
    }

    private final Map<Column, Map<String, String>> words = new HashMap<>();
    private final Limits limits;

    Cells(Limits limits) {
        this.limits = limits;
    }

    /**
     * The text that a row holds, or null for an empty cell.
     *
     * @throws Unreadable where the cell does not hold what the column wants
     */
    @Nullable
    String read(Column column, RawCell cell) throws Unreadable {
        if (cell.type() == RawCell.Type.ERROR) {
            throw new Unreadable(Problem.CELL_ERROR);
        }
        if (cell.formula() && cell.text().isEmpty()) {
            throw new Unreadable(Problem.FORMULA_WITHOUT_VALUE);
        }
        var text = trimmed(cell.text());
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > limits.characters()) {
            throw new Unreadable(
                    Problem.TEXT_TOO_LONG, String.valueOf(text.length()), String.valueOf(limits.characters()));
        }
        var damage = damage(text);
        if (damage >= 0) {
            throw new Unreadable(
                    Problem.DAMAGED_TEXT,
                    String.valueOf(damage + 1),
                    text.substring(Math.max(0, damage - 6), Math.min(text.length(), damage + 7)));
        }
        return switch (column.kind()) {
            case CODE -> code(cell, text);
            case CODES -> codes(cell, text);
            case TEXT -> one(cell, text).replaceAll("\\s*\\R\\s*", " ");
            case SENTENCE, CATEGORY -> one(cell, text);
            case LIST -> String.join("、", LIST_BREAK.split(one(cell, text)));
            case INTEGER -> whole(text);
            case DATE -> date(cell, text);
            case LOADED -> yesNo(text);
            case CHOICE -> word(column, text);
        };
    }

    private static String trimmed(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\u200B'
                || c == '\uFEFF'
                || Character.isWhitespace(c);
    }

    /** Place of the first character that can only come of a file read in the wrong encoding, or -1. */
    private static int damage(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\uFFFD' || c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return i;
            }
        }
        return text.indexOf("锟斤拷");
    }

    private static String one(RawCell cell, String text) {
        return cell.type() == RawCell.Type.NUMBER ? plain(text) : text;
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static String code(RawCell cell, String text) throws Unreadable {
        if (cell.type() == RawCell.Type.NUMBER) {
            return digits(cell, text);
        }
        var code = narrow(text).strip();
        if (ROUNDED.matcher(code).matches()) {
            throw new Unreadable(Problem.NUMBER_AS_CODE);
        }
        if (code.length() > LONGEST_CODE) {
            throw new Unreadable(Problem.TEXT_TOO_LONG, String.valueOf(code.length()), String.valueOf(LONGEST_CODE));
        }
        if (code.indexOf('|') >= 0 || code.indexOf('\n') >= 0 || code.indexOf('\t') >= 0) {
            throw new Unreadable(Problem.BAD_CODE);
        }
        return code;
    }

    private static String codes(RawCell cell, String text) throws Unreadable {
        if (cell.type() == RawCell.Type.NUMBER) {
            return digits(cell, text);
        }
        var read = new ArrayList<String>();
        for (var part : LIST_BREAK.split(text)) {
            read.add(code(RawCell.text(cell.position(), part), part));
        }
        return String.join("、", read);
    }

    /** A spreadsheet keeps 15 digits of a number, so of a longer code the end is lost. */
    private static String digits(RawCell cell, String text) throws Unreadable {
        var number = plain(text);
        if (number.indexOf('.') >= 0 || number.startsWith("-") || number.length() > 15) {
            throw new Unreadable(Problem.NUMBER_AS_CODE);
        }
        var format = cell.format();
        if (format != null && ZEROS.matcher(format).matches()) {
            return "0".repeat(Math.max(0, format.length() - number.length())) + number;
        }
        return number;
    }

    private static String whole(String text) throws Unreadable {
        var number = narrow(text).replace(" ", "").replaceFirst("^\\+", "");
        if (number.matches("-\\d+(\\.0+)?") && !number.matches("-0+(\\.0+)?")) {
            throw new Unreadable(Problem.NEGATIVE);
        }
        if (!WHOLE.matcher(number).matches()) {
            throw new Unreadable(number.matches("-?\\d*\\.\\d+") ? Problem.NOT_WHOLE : Problem.BAD_NUMBER);
        }
        var digits = number.replace(",", "").replaceFirst("\\.0+$", "");
        if (digits.length() > 18 || Long.parseLong(digits) > LARGEST) {
            throw new Unreadable(Problem.BAD_NUMBER);
        }
        return String.valueOf(Long.parseLong(digits));
    }

    private static String date(RawCell cell, String text) throws Unreadable {
        try {
            if (cell.type() == RawCell.Type.NUMBER
                    && !COMPACT_DATE.matcher(plain(text)).matches()) {
                var days = new BigDecimal(text).longValue();
                if (days < 1 || days > 2_958_465) {
                    throw new Unreadable(Problem.BAD_DATE);
                }
                return EPOCH.plusDays(days).toString();
            }
            var plain = narrow(cell.type() == RawCell.Type.NUMBER ? plain(text) : text);
            for (var pattern : List.of(DATE, COMPACT_DATE)) {
                var match = pattern.matcher(plain);
                if (match.matches()) {
                    return LocalDate.of(
                                    Integer.parseInt(match.group(1)),
                                    Integer.parseInt(match.group(2)),
                                    Integer.parseInt(match.group(3)))
                            .toString();
                }
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new Unreadable(Problem.BAD_DATE);
        }
        throw new Unreadable(Problem.BAD_DATE);
    }

    private static String yesNo(String text) throws Unreadable {
        var read = YES_NO.get(narrow(text).toUpperCase(java.util.Locale.ROOT));
        if (read == null) {
            throw new Unreadable(Problem.BAD_CHOICE, "是、否");
        }
        return read;
    }

    private String word(Column column, String text) throws Unreadable {
        var known = words.computeIfAbsent(column, key -> new HashMap<>());
        var word = known.get(text);
        if (word == null) {
            word = column.allowed().stream()
                    .filter(each -> isWritten(each, text))
                    .map(each -> ((Enum<?>) each).name())
                    .findFirst()
                    .orElse(null);
            if (word == null) {
                throw new Unreadable(Problem.BAD_CHOICE, String.join("、", column.choices()));
            }
            known.put(text, word);
        }
        return word;
    }

    private static boolean isWritten(Word word, String text) {
        var plain = narrow(text).replaceAll("\\s", "");
        return narrow(word.chinese()).equals(plain)
                || ((Enum<?>) word).name().equalsIgnoreCase(plain)
                || word.variants().stream().anyMatch(variant -> narrow(variant).equals(plain));
    }

    static String narrow(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    /** The value that the graph holds for a cell's text. */
    static Object value(Column column, String cell) {
        return switch (column.kind()) {
            case INTEGER -> Long.valueOf(cell);
            case DATE -> LocalDate.parse(cell);
            case LOADED -> cell.equals("是");
            case LIST, CODES -> List.of(cell.split("、"));
            default -> cell;
        };
    }

    /** How the workbook writes a value of the graph: the reverse of reading it; empty for null. */
    static String written(Column column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case LIST, CODES ->
                ((List<?>) value).stream().map(String::valueOf).collect(java.util.stream.Collectors.joining("、"));
            case LOADED -> value instanceof Boolean loaded ? (loaded ? "是" : "否") : value.toString();
            case CHOICE -> shown(column, value.toString());
            default -> value.toString();
        };
    }

    /** The Chinese word for what a row holds, for the eye. */
    static String shown(Column column, String cell) {
        if (column.kind() != Column.Kind.CHOICE) {
            return cell;
        }
        return column.allowed().stream()
                .filter(word -> ((Enum<?>) word).name().equals(cell))
                .map(Word::chinese)
                .findFirst()
                .orElse(cell);
    }

    /** The parts of a basis: instruments are separated by a semicolon or stand on lines of their own. */
    static List<String> provisions(@Nullable String basis) {
        if (basis == null) {
            return List.of();
        }
        return Arrays.stream(basis.split("[;；\\n\\r]"))
                .map(Cells::trimmed)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
