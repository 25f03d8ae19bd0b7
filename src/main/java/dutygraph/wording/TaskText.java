package dutygraph.wording;

import dutygraph.wording.Segmenter.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text taken apart: who acts is left out, then what is done (actions), to what (terms, in units as they stand together),
 * which side of it (aspects), which act is punished (conducts).
 */
final class TaskText {

    /**
     * A word of the matter.
     *
     * @param weight how much it says, see {@link WordWeights}
     * @param spans start and end offsets wherever it stands
     */
    record Term(String word, double weight, List<List<Integer>> spans) {}

    /**
     * Words that stand together between two marks, with what their clause does.
     *
     * @param terms indexes into the terms of the text
     */
    record Unit(int[] terms, Set<String> actions, double weight) {}

    /** 市场监督管理部门应当…: the holder, not the task. */
    private static final Pattern SUBJECT = Pattern.compile(
            "^[^，。；：由]{0,60}?(?:部门|机关|机构|政府|委员会|办公室|办事处|局|厅|处|组织|单位)(?:是[^，。；：]{1,60}?主管(?:部门|机关)，|作为[^，。；：]{1,60}?，)?(?:应当|应|负责|依法|可以|有权|具体负责|对|会同|主管|按照|在|根据)");

    private static final Pattern PENAL = Pattern.compile("责令|罚款|处罚|没收|吊销");
    /** 会同有关部门: with whom, not what. */
    private static final Pattern JOINTLY = Pattern.compile(
            "(?:会同|协同|通报|征求)[^，。；：]{0,60}(?:部门|机关|机构|政府|单位|委员会|总署|总局|银行|海关)|(?:会同|协同)[^，。；：]{1,40}(?:局|厅|委|办)(?=[，。；：]|$)|由[^，。；：]{1,40}?(?:部门|机关|机构|政府|局|委员会)(?:会同)?");

    /** 向环境保护部门通报: who is told is no matter either. */
    private static final Pattern TELLING = Pattern.compile(
            "(?:并|及时|应当)*(?:向[^，。；：]{0,40}?(?:部门|机关|机构|政府|委员会)(?:通报|报告|报送|备案|移送|反映|提出)|(?:报告|报送|抄送|告知|通知|移交|移送)(?:有关|相关|同级|本级|上级|上一级|所在地|当地)[^，。；：]{0,24}?(?:部门|机关|机构|政府|委员会))");

    /** 负责…的监督管理: one sentence about the whole of a matter. */
    private static final Pattern GENERAL = Pattern.compile("^.{0,80}(?:监督管理|监管|管理|监督|保护|监督执法|整治)(?:具体)?(?:工作)?[。；]?$");

    private static final Pattern PHRASE = Pattern.compile(
            Vocabulary.read("boilerplate.txt").pattern("phrase").pattern().replace(".{0,24}?", "[^，。；：]{0,16}?"));
    /** On what it rests: of little matter, as many things rest on one plan. */
    private static final Pattern BASIS = Pattern.compile(
            "(?<=^|[，。；：])(?:[^，。；：]{0,6})(?:根据|依据|按照|依照)[^，。；：]{2,60}(?:规划|计划|规定|要求|原则|标准|目录|情况|状况|需要|实际|办法|条例|法|意见|权限|程序|特点|指标|结果)等?(?=，)");
    /** 某事之规划、督导及执行: what follows is done, and is no side of the matter. */
    private static final Pattern DONE = Pattern.compile("[之的][^，。；：之的]{1,48}(?=[，。；：之]|事项|$)");

    /** 的规划管理 is a side of a matter, 之规划、管理 are two actions. */
    private static final String LOOKED_AFTER = "管理";

    private static final int LONGEST_GENERAL = 70;
    /** A word that stands in the basis alone counts this share. */
    private static final double OF_BASIS = 0.25;
    /** A provision whose act weighs less names none: 违反第二十九条规定的, 对违反第二十九条规定的处罚. */
    static final double LEAST_ACT = 3;

    private static final Set<String> TOO_WIDE = Set.of("general", "punish", "guide", "coordinate");
    /** 监测计划: who makes the plan does not monitor. */
    static final Set<String> WRITTEN =
            Set.of("计划", "规划", "方案", "预案", "标准", "办法", "目录", "名录", "制度", "规范", "规程", "指南", "政策");

    private static final Set<String> JOINING = Set.of("和", "及", "与", "或", "或者", "以及", "并");
    /** Numbers, particles, pronouns, prepositions, adverbs, places: HanLP's natures of words that are no matter. */
    private static final Set<String> GRAMMAR =
            Set.of("m", "mq", "u", "ude1", "ude2", "ude3", "uj", "ul", "c", "cc", "p", "r", "d", "y", "f", "q");

    private static final Map<String, String> ACTIONS = new HashMap<>();
    private static final List<String> ORDER = new ArrayList<>();
    private static final Set<String> ALSO_MATTER = new HashSet<>();
    private static final Set<String> NARROW = new HashSet<>();
    private static final Set<String> STEERING = new HashSet<>();
    private static final Set<String> ENFORCING = new HashSet<>();
    private static final Set<String> NO_MATTER = new HashSet<>();
    private static final Pattern ASPECTS;

    static {
        var words = Vocabulary.read("matter-words.txt");
        NO_MATTER.addAll(words.words("none"));
        NO_MATTER.addAll(words.words("frame"));
        Vocabulary.read("actions.txt").classes().forEach((name, list) -> {
            if (name.equals("matter also")) {
                ALSO_MATTER.addAll(list);
            } else if (name.equals("narrow")) {
                NARROW.addAll(list);
            } else if (name.equals("steering")) {
                STEERING.addAll(list);
            } else if (name.equals("enforcing")) {
                ENFORCING.addAll(list);
            } else {
                var action = name.substring(name.indexOf(' ') + 1);
                ORDER.add(action);
                list.forEach(word -> ACTIONS.putIfAbsent(word, action));
            }
        });
        var aspects = new ArrayList<String>();
        Lines.of("aspects.txt").forEach(line -> aspects.addAll(Arrays.asList(line.split("\\s+"))));
        aspects.sort((a, b) -> b.length() - a.length());
        ASPECTS = Pattern.compile(String.join("|", aspects));
    }

    private final String text;
    private final boolean penal;
    private final boolean provision;
    private final String content;
    private final List<Term> terms = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, List<List<Integer>>> actions = new LinkedHashMap<>();
    private final Set<String> aspects = new TreeSet<>();
    private final Set<String> conducts = new TreeSet<>();
    private final List<NamedOutput> outputs;
    private final Set<SupervisedStep> steps;
    private final long[] places;

    private final boolean general;
    private final long actionBits;
    private final long narrowBits;
    private final int[] bigrams;
    private final long[] marks;
    private final double weight;
    private final double topicWeight;

    private TaskText(String text, boolean name) {
        this.text = text;
        this.penal = PENAL.matcher(text).find();
        this.provision = penal && !name && Provision.punishes(text);
        var left = new BitSet(text.length());
        leaveOut(left);
        this.content = content(left);
        var tokens = Compounds.tokens(text);
        takeWords(tokens, left);
        this.places = IntStream.range(0, terms.size())
                .boxed()
                .flatMapToLong(i -> Kinds.meetingPoints(terms.get(i).word()).stream()
                        .mapToLong(point -> (long) point.hashCode() << Integer.SIZE | i))
                .sorted()
                .toArray();
        this.weight = terms.stream().mapToDouble(Term::weight).sum();
        this.topicWeight = terms.stream()
                .mapToDouble(term -> term.weight() * WordTopics.of(term.word()))
                .sum();
        this.general = !penal
                && content.length() < LONGEST_GENERAL
                && GENERAL.matcher(content).find();
        if (penal) {
            actions.computeIfAbsent("punish", key -> new ArrayList<>());
        } else if (!name) {
            findAspects(tokens, left);
        }
        if (enforces()) {
            findConducts(left);
        }
        this.outputs = penal || name ? List.of() : NamedOutput.of(tokens, left);
        this.steps = penal || name
                ? Set.of()
                : SupervisedStep.of(content, terms.stream().map(Term::word).toList());
        this.bigrams = Bigrams.of(Texts.letters(byOneName(tokens, left)));
        this.marks = Bigrams.marks(bigrams);
        var telling = new TreeSet<>(actions.keySet());
        telling.removeAll(TOO_WIDE);
        this.actionBits = bits(telling);
        var narrow = new TreeSet<>(actions.keySet());
        narrow.retainAll(NARROW);
        this.narrowBits = bits(narrow);
    }

    /** The levels of government that a text names as acting or as where it acts; empty in a list that leaves them out. */
    static Set<HolderName.Level> levels(String text) {
        var subject = SUBJECT.matcher(text);
        var levels = HolderName.levels(subject.find() ? subject.group() : "");
        if (text.contains("全国")) {
            levels.add(HolderName.Level.NATION);
        }
        if (text.contains("全省") || text.contains("本省")) {
            levels.add(HolderName.Level.PROVINCE);
        }
        return levels;
    }

    /** @param normalised as {@link Texts#normalise} gives it */
    static TaskText of(String normalised) {
        return new TaskText(normalised, false);
    }

    /** The same for the name of an item, whose words name no side of a matter but the item itself. */
    static TaskText ofName(String normalised) {
        return new TaskText(normalised, true);
    }

    private void leaveOut(BitSet left) {
        mark(left, PHRASE);
        if (provision) {
            left.or(Provision.aroundTheAct(text));
            return;
        }
        var subject = SUBJECT.matcher(text);
        if (subject.find() && subject.end() < text.length()) {
            left.set(0, subject.end());
        }
        mark(left, JOINTLY);
        mark(left, TELLING);
        mark(left, Division.DELEGATED);
    }

    /** Whole words only: the 经营 of 生产经营者 and the 民政 of 人民政府 are no sides of a matter. */
    private void findAspects(List<Token> tokens, BitSet left) {
        var said = new StringBuilder(text);
        left.stream().forEach(i -> said.setCharAt(i, '；'));
        var borders = new BitSet(text.length() + 1);
        for (var token : tokens) {
            borders.set(token.start());
            borders.set(token.end());
        }
        var done = new BitSet(text.length());
        mark(done, DONE);
        for (var found = ASPECTS.matcher(said); found.find(); ) {
            if (borders.get(found.start())
                    && borders.get(found.end())
                    && !(done.get(found.start())
                            && ACTIONS.containsKey(found.group())
                            && !text.startsWith(LOOKED_AFTER, found.end()))) {
                aspects.add(found.group());
            }
        }
    }

    /** The acts that it names, apart from the body that punishes them and what follows. */
    private void findConducts(BitSet left) {
        var said = new StringBuilder(text);
        left.stream().forEach(i -> said.setCharAt(i, '；'));
        conducts.addAll(Conducts.in(said.toString()));
    }

    private void mark(BitSet left, Pattern what) {
        for (var found = what.matcher(text); found.find(); ) {
            left.set(found.start(), found.end());
        }
    }

    private String content(BitSet left) {
        var content = new StringBuilder(text.length());
        append(content, 0, text.length(), left);
        return content.toString();
    }

    private void append(StringBuilder content, int start, int end, BitSet left) {
        for (var i = start; i < end; i++) {
            if (!left.get(i)) {
                content.append(text.charAt(i));
            }
        }
    }

    /** The content with one name for each thing: what is called otherwise is no less alike. */
    private String byOneName(List<Token> tokens, BitSet left) {
        var named = new StringBuilder(text.length());
        for (var token : tokens) {
            if (!Compounds.isOne(token.word())) {
                append(named, token.start(), token.end(), left);
            } else if (!left.get(token.start())) {
                named.append(Kinds.one(token.word()));
            }
        }
        return named.toString();
    }

    private void takeWords(List<Token> tokens, BitSet left) {
        var index = new HashMap<String, Integer>();
        var clause = new ArrayList<List<Integer>>();
        var clauseActions = new HashSet<String>();
        var unit = new ArrayList<Integer>();
        var basis = new BitSet(text.length());
        mark(basis, BASIS);
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (left.get(token.start())) {
                continue;
            }
            var word = token.word();
            if (!Texts.isLetter(word.charAt(0))) {
                close(unit, clause);
                if ("，；。：,;:".contains(word)) {
                    close(clause, clauseActions);
                }
                continue;
            }
            if (JOINING.contains(word)) {
                close(unit, clause);
                continue;
            }
            var action = ACTIONS.get(word);
            if (action != null
                    && !(i + 1 < tokens.size()
                            && WRITTEN.contains(tokens.get(i + 1).word()))) {
                actions.computeIfAbsent(action, key -> new ArrayList<>()).add(List.of(token.start(), token.end()));
                clauseActions.add(action);
            }
            if (isMatter(token, action)) {
                var weight = (basis.get(token.start()) ? OF_BASIS : 1) * weightOf(word);
                unit.add(index.computeIfAbsent(word, key -> {
                    terms.add(new Term(word, weight, new ArrayList<>()));
                    return terms.size() - 1;
                }));
                var known = terms.get(index.get(word));
                if (known.weight() < weight) {
                    terms.set(index.get(word), new Term(word, weight, known.spans()));
                }
                terms.get(index.get(word)).spans().add(List.of(token.start(), token.end()));
            }
        }
        close(unit, clause);
        close(clause, clauseActions);
    }

    private double weightOf(String word) {
        return provision ? Provision.weight(word) : WordWeights.weight(word);
    }

    static boolean isMatter(Token token, @Nullable String action) {
        var word = token.word();
        return (action == null || ALSO_MATTER.contains(word))
                && !NO_MATTER.contains(word)
                && !GRAMMAR.contains(token.nature())
                && word.codePoints().anyMatch(Character::isIdeographic);
    }

    private static void close(List<Integer> unit, List<List<Integer>> clause) {
        if (!unit.isEmpty()) {
            clause.add(List.copyOf(unit));
            unit.clear();
        }
    }

    private void close(List<List<Integer>> clause, Set<String> clauseActions) {
        for (var unit : clause) {
            var distinct = unit.stream().mapToInt(Integer::intValue).distinct().toArray();
            units.add(new Unit(
                    distinct,
                    Set.copyOf(clauseActions),
                    Arrays.stream(distinct)
                            .mapToDouble(i -> terms.get(i).weight())
                            .sum()));
        }
        clause.clear();
        clauseActions.clear();
    }

    String text() {
        return text;
    }

    /** Whether it says what is punished, and how. */
    boolean penal() {
        return penal;
    }

    /** Whether it punishes without saying what, but by the number of the provision that is broken. */
    boolean namesNoAct() {
        return provision && weight < LEAST_ACT && conducts.isEmpty();
    }

    /** Whether it says of somebody who does something what follows; its matter is the act alone. */
    boolean provision() {
        return provision;
    }

    /** Whether one of its actions is to punish. */
    boolean punishes() {
        return actions.containsKey("punish");
    }

    /** Whether it is one sentence about the whole of a matter, such as 负责…的监督管理. */
    boolean general() {
        return general;
    }

    /** The words of the matter, each once, in the order in which they come first. */
    List<Term> terms() {
        return terms;
    }

    /** Hashes of meeting points ({@link Kinds#meetingPoints}) in the upper half, the index of a term there in the lower, ascending. */
    long[] places() {
        return places;
    }

    List<Unit> units() {
        return units;
    }

    /** Classes of action with the places of their words. */
    Map<String, List<List<Integer>>> actions() {
        return actions;
    }

    /** Classes of action that two duties can meet in, as bits of one number. */
    long actionBits() {
        return actionBits;
    }

    /** Those so narrow that they make one thing of one matter. */
    long narrowBits() {
        return narrowBits;
    }

    private static long bits(Set<String> actions) {
        return actions.stream().mapToLong(action -> 1L << ORDER.indexOf(action)).reduce(0, (a, b) -> a | b);
    }

    /** Whether all that it does is to make policies, plans and rules, or to promote. */
    boolean onlySteers() {
        return !actions.isEmpty() && STEERING.containsAll(actions.keySet());
    }

    /** Whether it punishes, inspects or clears up. */
    private boolean enforces() {
        return actions.keySet().stream().anyMatch(ENFORCING::contains);
    }

    Set<String> aspects() {
        return aspects;
    }

    /** Whether what is done holds these letters, be it within a longer word. */
    boolean says(String letters) {
        return content.contains(letters);
    }

    /** The punished acts that it names, by the names of {@code conducts.txt}. */
    Set<String> conducts() {
        return conducts;
    }

    /** The plans, lists, standards, registers and systems that it makes. */
    List<NamedOutput> outputs() {
        return outputs;
    }

    /** The steps of a chain that it supervises. */
    Set<SupervisedStep> steps() {
        return steps;
    }

    /** Sum of the weights of all terms. */
    double weight() {
        return weight;
    }

    /** The same of each as far as it is of few matters, see {@link WordTopics}. */
    double topicWeight() {
        return topicWeight;
    }

    /** Pairs of neighbouring characters of what is done, without the holder and the sanction. */
    int[] bigrams() {
        return bigrams;
    }

    /** See {@link Bigrams#marks}. */
    long[] marks() {
        return marks;
    }
}
