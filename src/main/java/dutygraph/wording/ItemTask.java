package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
     * @param weight how much it tells one item from another, 0 (nothing) to {@link #HEAVIEST}
     */
    record Word(String word, int from, int to, double weight) {}

    static final double HEAVIEST = 8;
    /** Doing without a permission is half of many punished acts, and so common that it says little. */
    private static final double UNLICENSED = 3.5;
    /** A word that makes no other item by itself says this much. */
    static final double LITTLE_WEIGHT = 1;

    /** What kind of payment or service it is, others are, too. */
    private static final double TELLING_WEIGHT = 4;
    /** Who is punished says less than what for: this share. */
    private static final double SUBJECT = 0.6;

    private static final char GAP = ' ';
    private static final int LONGEST_PENAL = 150;
    private static final int LONGEST_SHORT_FORM = 4;
    /** No word that stands for others is longer. */
    private static final int LONGEST_WORD = 8;

    private static final Vocabulary WORDS = Vocabulary.read("item-words.txt");
    private static final List<String> OPENS = WORDS.words("opens");
    private static final List<String> CLOSES = WORDS.words("closes");
    private static final Map<String, String> SAME = new HashMap<>();
    private static final byte[] LONGEST_SAME = new byte[0x10000];
    private static final Set<String> NONE = Set.copyOf(WORDS.words("none"));
    private static final Set<String> LITTLE = new HashSet<>();
    private static final Map<String, Set<String>> ACTS = new HashMap<>();
    private static final List<String> ACT_NAMES;
    /** For each act those that are never one item with it, as bits. */
    private static final int[] SPLIT;

    private static final int HANDLED_BIT;
    private static final List<List<Set<String>>> APART = new ArrayList<>();
    private static final List<Set<String>> ALONE = new ArrayList<>();
    private static final List<Set<String>> ALONE_IN_PENALTIES = new ArrayList<>();
    private static final List<String> FIRST = WORDS.words("first");
    private static final List<String> LATER = WORDS.words("later");
    private static final Pattern NO_PROCEDURE = WORDS.pattern("no procedure");
    /** What is granted first, and a later procedure with it: 安全许可或变更. */
    private static final Pattern AND_LATER;

    private static final String UNLICENSED_WORD;
    /** What the citizen or the desk does, whatever the act is. */
    private static final String HANDLED = "handle";
    /** Acts that follow each other on one thing, of which a name may tell both: 登记备案, 检查许可. */
    private static final Set<String> CHAINED =
            Set.of("approve", "confirm", "register", "file", "pay", "check", HANDLED, "any");

    /** Words that say together that a permission is lacking: 未经…批准, 无…许可证; what stands between them is the matter. */
    private static final Pattern LACKING = Pattern.compile(
            "未经(?=[^，、]{1,14}?(?:批准|许可|同意|审批|核准|备案))|(?:没有|无)(?!障碍|线|人|烟|公害|害|主|偿|船|名|居民|照|毒|标|正当)(?=[^，、]{0,10}?(?:证|许可|资质|资格|执照))");

    private static final Pattern REASON =
            Pattern.compile("^(?:由于|因)[^，]{2,20}?(?:等?原因|等?需要|确需|等特殊原因)(?:确需|需要|需)?(?=.{4})");
    /** Who is punished, before what for. */
    private static final Pattern SUBJECTS;

    private static final Pattern UNLAWFUL;
    private static final Set<String> DOCUMENTS = Set.copyOf(WORDS.words("document"));
    private static final Set<String> WEAK = new HashSet<>();
    private static final Set<String> TELLING = Set.copyOf(WORDS.words("telling"));
    private static final Pattern OTHERWISE = WORDS.pattern("permit");

    private static final Pattern PENAL = Pattern.compile(
            "^(?!(?:依法|按|负责|承担|组织|行使|开展|实施)).*(?<!进行|予以|给予|实施|作出|行使)(?:的|行为|情形)?(?:行政处罚|处罚|行政强制|强制措施)$");
    /** 盗伐林木案, as lists of cases name an act. */
    private static final Pattern CASE = Pattern.compile("^(?!.*之).{3,}(?<![方备档提预议草教答图立结报破个办该])案$");

    /** What somebody does about an act, or must not do: no name of one. */
    private static final Pattern DONE_BY_A_BODY =
            Pattern.compile("应当|不得|禁止|是指|责令|罚款|没收|吊销|处分|负责|查处|处以|可以|由[^，]{2,30}(?:部门|机关|机构|政府)|之(?![一外间前后内日时])");

    /** The act alone, as lists of penalties often name it: 未经批准擅自占用耕地的. */
    private static final Pattern ACT_ALONE;

    /** Which provision is broken; where the law is named as such, what is done need not begin after a comma. */
    private static final Pattern VIOLATION = Pattern.compile(
            "违反(?:了)?[^，]{2,40}?(?:规定|条例|办法|法)的?，|违反(?:了)?《[^》]{2,40}》(?:第[^，]{1,12}?[条款项])*(?:的?(?:有关|相关)?(?:规定|要求))?的?");

    private static final String JOINTS = "、及和与或";
    private static final Pattern NO_NAME = Pattern.compile("[；。：！？]");
    private static final Set<String> GRAMMAR = Set.of(
            "u", "ude1", "ude2", "ude3", "uj", "ul", "ule", "c", "cc", "p", "pba", "pbei", "r", "rr", "rz", "d", "y",
            "w", "f", "q");

    static {
        for (var group : WORDS.words("same")) {
            var words = group.split("/");
            if (words[0].length() > LONGEST_WORD) {
                throw new IllegalStateException("item-words.txt: '" + words[0] + "' is too long to stand for others");
            }
            for (var word : words) {
                SAME.putIfAbsent(word, NONE.contains(words[0]) ? String.valueOf(GAP) : words[0]);
                LONGEST_SAME[word.charAt(0)] = (byte) Math.max(LONGEST_SAME[word.charAt(0)], word.length());
            }
        }
        for (var word : WORDS.words("none")) {
            if (word.length() > 1 && !word.equals("许可证") || word.equals("未")) {
                SAME.put(word, String.valueOf(GAP));
                LONGEST_SAME[word.charAt(0)] = (byte) Math.max(LONGEST_SAME[word.charAt(0)], word.length());
            }
        }
        AND_LATER = Pattern.compile("^(?:(?!%1$s).)+[%2$s](?:%1$s)".formatted(String.join("|", LATER), JOINTS));
        UNLICENSED_WORD = one("擅自");
        WORDS.words("little").forEach(word -> LITTLE.add(one(word)));
        WORDS.words("weak").forEach(word -> WEAK.add(one(word)));
        SUBJECTS = Pattern.compile("^(?:从事)?(?:(?!%2$s).){0,16}?(?:%1$s)(?=%2$s)"
                .formatted(String.join("|", WORDS.words("subject")), String.join("|", WORDS.words("breach"))));
        UNLAWFUL = Pattern.compile(String.join("|", WORDS.words("unlawful")));
        ACT_ALONE = Pattern.compile("^.{4,}的$|^(?:(?!政府|部门|机关|委员会)[^的]){0,30}?(?:%s).{3,}(?<!%s)$"
                .formatted(String.join("|", WORDS.words("act alone")), String.join("|", WORDS.words("no act alone"))));
        WORDS.classes().forEach((name, words) -> {
            if (name.startsWith("act ")) {
                words.forEach(word ->
                        ACTS.computeIfAbsent(word, key -> new TreeSet<>()).add(name.substring(4)));
            }
        });
        ACT_NAMES = WORDS.classes().keySet().stream()
                .filter(name -> name.startsWith("act "))
                .map(name -> name.substring(4))
                .toList();
        HANDLED_BIT = 1 << ACT_NAMES.indexOf(HANDLED);
        SPLIT = new int[ACT_NAMES.size()];
        for (var pair : WORDS.words("split")) {
            var both = pair.split("/");
            var one = ACT_NAMES.indexOf(both[0]);
            var other = ACT_NAMES.indexOf(both[1]);
            SPLIT[one] |= 1 << other;
            SPLIT[other] |= 1 << one;
        }
        for (var line : Lines.of("item-words.txt")) {
            if (line.startsWith("apart:")) {
                APART.add(groups(line.substring(6)));
            }
        }
        ALONE_IN_PENALTIES.addAll(groups(String.join(" ", WORDS.words("alone in penalties"))));
        ALONE.addAll(groups(String.join(" ", WORDS.words("alone"))));
    }

    private static List<Set<String>> groups(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .map(group -> {
                    var words = new HashSet<String>();
                    for (var word : group.split("/")) {
                        words.add(word);
                        words.add(unified(word, false));
                    }
                    return Set.copyOf(words);
                })
                .toList();
    }

    private final String text;
    private final boolean penal;
    /** The text with one word for each thing; what is no part of the matter is a gap. */
    private final String letters;
    /** The same with what stands around the matter. */
    private final String whole;
    /** As written, without notes. */
    private final String plain;
    /** Offsets in the text of each letter and after it. */
    private final int[] starts;

    private final int[] ends;
    private final List<Word> words = new ArrayList<>();
    /** The meanings of each word, see {@link Thesaurus}. */
    private final int[][] senses;
    /** Words that stand among others of their kind: 出租、出借. */
    private final BitSet listed = new BitSet();
    /** Words that stand in brackets. */
    private final BitSet bracketed = new BitSet();
    /** Where the letters begin that tell what is punished. */
    private final int act;
    /** Short forms that may stand for something longer in the other name: 医保, 环评. */
    private final List<String> shortForms;

    private final int[] bigrams;
    /** By the place of each act in {@link #ACT_NAMES}. */
    private final int actBits;

    private final Set<String> later = new TreeSet<>();
    private final boolean first;
    private final double weight;
    private final Set<String> conducts;
    private final boolean unlawful;
    private final boolean exceedsPermit;
    private final ItemTraits traits;
    /** See {@link #things()}. */
    private final int[] things;
    /** Which words of {@code alone} are said, and which of them only beside others. */
    private final boolean[] alone;

    private final boolean[] among;

    private ItemTask(String text) {
        this.text = text;
        var shown = text.toCharArray();
        ItemName.blankNotes(shown, GAP);
        this.plain = new String(shown).stripTrailing();
        this.penal = isPenal(plain);
        this.whole = unified(plain, penal);
        var acts = new TreeSet<String>();
        var granted = false;
        if (penal) {
            frame(shown);
        } else {
            takeActs(ItemName.withoutBrackets(text, GAP), shown, acts);
            blankReason(shown);
            var said = NO_PROCEDURE.matcher(ItemName.withoutNotes(text, GAP)).replaceAll(String.valueOf(GAP));
            LATER.stream().filter(said::contains).forEach(word -> later.add(ItemName.sameStage(word)));
            granted = FIRST.stream().anyMatch(plain::contains)
                    || AND_LATER.matcher(said).find();
        }
        this.first = granted;
        this.actBits =
                acts.stream().mapToInt(act -> 1 << ACT_NAMES.indexOf(act)).sum();
        var from = new int[shown.length * LONGEST_WORD];
        var to = new int[from.length];
        this.letters = unified(shown, from, to, penal);
        this.starts = Arrays.copyOf(from, letters.length());
        this.ends = Arrays.copyOf(to, letters.length());
        var subjectEnd = penal ? subjectEnd(shown) : 0;
        takeWords(subjectEnd);
        this.act = (int) Arrays.stream(ends).filter(end -> end <= subjectEnd).count();
        this.senses = words.stream().map(word -> Thesaurus.senses(word.word())).toArray(int[][]::new);
        this.shortForms = shortForms();
        this.bigrams = bigrams(letters);
        this.weight = words.stream().mapToDouble(Word::weight).sum();
        this.conducts = Conducts.in(text);
        this.unlawful = UNLAWFUL.matcher(text).find();
        this.exceedsPermit = OTHERWISE.matcher(text).find();
        this.traits = ItemTraits.of(plain, penal);
        // 食品经营者 sells, but is not punished for it
        this.things = things(subjectEnd);
        var lonely = penal ? ALONE_IN_PENALTIES : ALONE;
        this.alone = each(lonely, this::says);
        this.among = each(lonely, this::isAmong);
    }

    /** @param normalised as {@link Texts#normalise} gives it */
    static ItemTask of(String normalised) {
        return new ItemTask(normalised);
    }

    /** Whether the text is the name of a penalty or a measure of force: 对…的处罚, or the punished act alone. */
    static boolean isPenal(String text) {
        var name = text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
        return name.length() <= LONGEST_PENAL
                && !NO_NAME.matcher(name).find()
                && (PENAL.matcher(name).matches() || CASE.matcher(name).find() || isActAlone(name));
    }

    private static boolean isActAlone(String name) {
        return ACT_ALONE.matcher(name).matches()
                && !endsLikeItem(name)
                && !ItemName.beginsLikeDuty(name)
                && !DONE_BY_A_BODY.matcher(name).find();
    }

    /** Whether the text may be the name of an item by its end alone, 的 inside it or not. */
    static boolean endsLikeItem(String text) {
        return ACTS.entrySet().stream().anyMatch(act -> !LITTLE.contains(act.getKey()) && text.endsWith(act.getKey()));
    }

    /** The one that stands for all words of that thing. */
    private static String one(String word) {
        return SAME.getOrDefault(word, word);
    }

    /** Makes gaps of what stands around the punished act. */
    private static void frame(char[] shown) {
        var text = new String(shown);
        var start = 0;
        for (var violation = VIOLATION.matcher(text); violation.find(); ) {
            Arrays.fill(shown, violation.start(), violation.end(), GAP);
        }
        for (var word : OPENS) {
            if (text.startsWith(word)) {
                start = word.length();
                break;
            }
        }
        Arrays.fill(shown, 0, start, GAP);
        var end = text.stripTrailing().length();
        if (text.startsWith("。", end - 1)
                || CASE.matcher(text.substring(start, end)).find()) {
            end--;
        }
        for (var found = true; found; ) {
            found = false;
            for (var word : CLOSES) {
                if (end - word.length() > start && text.startsWith(word, end - word.length())) {
                    end -= word.length();
                    found = true;
                    break;
                }
            }
        }
        Arrays.fill(shown, end, shown.length, GAP);
    }

    /** Why something is allowed is no part of what: 因工程建设需要…. */
    private static void blankReason(char[] shown) {
        var reason = REASON.matcher(new String(shown));
        if (reason.find()) {
            Arrays.fill(shown, reason.start(), reason.end(), GAP);
        }
    }

    /** The offset after the words that tell who is punished; 0 where none do. */
    private static int subjectEnd(char[] shown) {
        var text = new String(shown);
        var start = text.length() - text.stripLeading().length();
        var subject = SUBJECTS.matcher(text).region(start, text.length());
        return subject.lookingAt() ? subject.end() : 0;
    }

    /** What is done: the last word outside brackets, with those just before it, and words before a comma or 和. */
    private static void takeActs(String name, char[] shown, Set<String> acts) {
        var whole = name.stripTrailing().length();
        for (var end = whole; end > 0; ) {
            var chain = end;
            for (var act = actBefore(name, chain); !act.isEmpty(); act = actBefore(name, chain)) {
                var done = ACTS.getOrDefault(act, Set.of());
                if (chain == end
                        || acts.equals(Set.of(HANDLED))
                        || CHAINED.containsAll(done) && CHAINED.containsAll(acts)) {
                    acts.addAll(done);
                }
                var proves = DOCUMENTS.contains(act)
                        && !actBefore(name, chain - act.length()).isEmpty();
                if ((LITTLE.contains(act) || TELLING.contains(act)) && !proves) {
                    break;
                }
                chain -= act.length();
            }
            if (end == whole && chain > 1) {
                Arrays.fill(shown, chain, end, GAP);
            }
            var joint = end - 1;
            while (joint > 0 && JOINTS.indexOf(name.charAt(joint)) < 0) {
                joint--;
            }
            end = joint;
        }
        acts.remove("any");
    }

    private static String actBefore(String text, int end) {
        for (var length = Math.min(4, end); length > 1; length--) {
            var word = text.substring(end - length, end);
            if (ACTS.containsKey(word)) {
                return word;
            }
        }
        return "";
    }

    /**
     * The same with one word for each thing.
     *
     * @param starts takes the offset of each letter
     * @param ends takes the offset after it
     */
    private static String unified(char[] shown, int[] starts, int[] ends, boolean penal) {
        var out = new StringBuilder();
        var lacking = LACKING.matcher(new String(shown));
        var lacks = penal && lacking.find();
        for (var i = 0; i < shown.length; ) {
            while (lacks && lacking.start() < i) {
                lacks = lacking.find();
            }
            var length = 1;
            var word = Texts.isLetter(shown[i]) ? String.valueOf(shown[i]) : String.valueOf(GAP);
            for (var tried = Math.min(LONGEST_SAME[shown[i]], shown.length - i); tried > 0; tried--) {
                var one = SAME.get(new String(shown, i, tried));
                if (one != null) {
                    length = tried;
                    word = one;
                    break;
                }
            }
            if (lacks && lacking.start() == i && length < lacking.end() - i + 1) {
                length = Math.max(length, lacking.end() - i);
                word = "擅自";
            }
            for (var each = 0; each < word.length(); each++) {
                starts[out.length()] = i;
                ends[out.length()] = i + length;
                out.append(word.charAt(each));
            }
            i += length;
        }
        return out.toString();
    }

    private static String unified(String word, boolean penal) {
        var room = word.length() * LONGEST_WORD;
        return unified(word.toCharArray(), new int[room], new int[room], penal);
    }

    /** @param subjectEnd offset in the text: the words before it tell who, not what */
    private void takeWords(int subjectEnd) {
        var said = new HashSet<String>();
        var outside = ItemName.withoutBrackets(text, GAP);
        for (var token : Segmenter.tokens(letters)) {
            if (Texts.isLetter(token.word().charAt(0))) {
                // a word said twice says no more
                var weight = said.add(token.word()) ? weight(token) : 0;
                if (ends[token.end() - 1] <= subjectEnd) {
                    weight *= SUBJECT;
                }
                bracketed.set(words.size(), outside.charAt(starts[token.start()]) == GAP);
                listed.set(words.size(), isJoint(starts[token.start()] - 1) || isJoint(ends[token.end() - 1]));
                words.add(new Word(token.word(), token.start(), token.end(), weight));
            }
        }
    }

    private boolean isJoint(int at) {
        return at >= 0 && at < text.length() && JOINTS.indexOf(text.charAt(at)) >= 0;
    }

    private double weight(Segmenter.Token token) {
        var word = token.word();
        if (word.equals(UNLICENSED_WORD)) {
            return UNLICENSED;
        }
        if (NONE.contains(word)) {
            return 0;
        }
        if (LITTLE.contains(word)) {
            return LITTLE_WEIGHT;
        }
        if (TELLING.contains(word)) {
            return Math.min(TELLING_WEIGHT, WordWeights.rarity(word));
        }
        if (GRAMMAR.contains(token.nature())
                || !penal && (ACTS.containsKey(word) || LATER.contains(word) || FIRST.contains(word))) {
            return 0;
        }
        return Math.min(HEAVIEST, WordWeights.rarity(word));
    }

    private static int[] bigrams(String letters) {
        var found = new TreeSet<Integer>();
        for (var i = 0; i + 1 < letters.length(); i++) {
            if (letters.charAt(i) != GAP && letters.charAt(i + 1) != GAP) {
                found.add(letters.charAt(i) << 16 | letters.charAt(i + 1));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether a word stands among others of its kind, any of which may be meant. */
    boolean isListed(int word) {
        return listed.get(word);
    }

    boolean isBracketed(int word) {
        return bracketed.get(word);
    }

    /** Whether it makes no other thing where it stands for another word or after all others: 证明, 方案, 沿途. */
    static boolean isWeak(Word word) {
        return WEAK.contains(word.word());
    }

    /** Whether it says that a permission is lacking: 擅自, 未经批准. */
    static boolean isUnlicensed(Word word) {
        return word.word().equals(UNLICENSED_WORD);
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
        return List.of(starts[word.from()], ends[word.to() - 1]);
    }

    /** How much of each word the other name says, too: 0 to 1, in the order of the words. */
    double[] covered(ItemTask other) {
        var marked = new boolean[letters.length()];
        for (var i = 0; i + 1 < letters.length(); i++) {
            if (Arrays.binarySearch(other.bigrams, letters.charAt(i) << 16 | letters.charAt(i + 1)) >= 0) {
                marked[i] = true;
                marked[i + 1] = true;
            }
        }
        for (var shorter : other.shortForms) {
            markLongForm(shorter, marked);
        }
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
        if (word.word().equals(UNLICENSED_WORD) && other.unlawful && !other.exceedsPermit) {
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
        return best > 0 || !other.shortens(word) ? best : Kinds.SYNONYM;
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

    /** Words of two to four characters, and as many single characters side by side (房建 is no word, and two words). */
    private List<String> shortForms() {
        var forms = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.word().length() > 1 && word.word().length() <= LONGEST_SHORT_FORM && word.weight() > 0) {
                forms.add(word.word());
            }
            var joined = new StringBuilder();
            for (var j = i; j < words.size() && words.get(j).word().length() == 1; j++) {
                if (j > i && words.get(j).from() != words.get(j - 1).to()) {
                    break;
                }
                joined.append(words.get(j).word());
            }
            var single = i == 0
                    || words.get(i - 1).word().length() > 1
                    || words.get(i - 1).to() != word.from();
            if (single && joined.length() > 1 && joined.length() <= LONGEST_SHORT_FORM) {
                forms.add(joined.toString());
            }
        }
        return List.copyOf(forms);
    }

    /** Marks what the other name says shorter: 医保 for 医疗保险. Each of its characters begins or ends a word here. */
    private void markLongForm(String shorter, boolean[] marked) {
        for (var first = 0; first < letters.length(); first++) {
            if (letters.charAt(first) != shorter.charAt(0) || !atEdge(first)) {
                continue;
            }
            var at = new int[shorter.length()];
            at[0] = first;
            var found = 1;
            for (var i = first + 1;
                    i < Math.min(letters.length(), first + 2 * shorter.length()) && found < at.length;
                    i++) {
                if (letters.charAt(i) == GAP) {
                    break;
                }
                if (letters.charAt(i) == shorter.charAt(found) && atEdge(i)) {
                    at[found++] = i;
                }
            }
            if (found == at.length) {
                for (var word : words) {
                    if (Arrays.stream(at).anyMatch(i -> i >= word.from() && i < word.to())) {
                        Arrays.fill(marked, word.from(), word.to(), true);
                    }
                }
            }
        }
    }

    /** Whether the word is a short form of what this name says. */
    private boolean shortens(Word word) {
        if (word.word().length() < 2 || word.word().length() > 4) {
            return false;
        }
        var marked = new boolean[letters.length()];
        markLongForm(word.word(), marked);
        for (var each : marked) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    private boolean atEdge(int at) {
        return words.stream().anyMatch(word -> word.from() == at || word.to() - 1 == at);
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
        // runs that end at each letter of the other name, for one letter of this name after the other
        var runs = new int[other.letters.length() + 1];
        for (var i = act; i < letters.length(); i++) {
            for (var j = other.letters.length(); j > other.act; j--) {
                runs[j] = letters.charAt(i) == other.letters.charAt(j - 1) && letters.charAt(i) != GAP
                        ? runs[j - 1] + 1
                        : 0;
                longest = Math.max(longest, runs[j]);
            }
        }
        return longest;
    }

    /** Each does something with the matter that is never the other's item. */
    boolean otherAct(ItemTask other) {
        if (actBits == 0 || other.actBits == 0) {
            return false;
        }
        for (var act = 0; act < ACT_NAMES.size(); act++) {
            if ((actBits & 1 << act) != 0 && (other.actBits & ~SPLIT[act]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Nothing that is done is the same, though it may be one item. */
    boolean noSameAct(ItemTask other) {
        return actBits != 0
                && other.actBits != 0
                && ((actBits | other.actBits) & HANDLED_BIT) == 0
                && (actBits & other.actBits) == 0;
    }

    /** One is a later procedure of what the other grants first, or each is a procedure of its own. */
    boolean otherProcedure(ItemTask other) {
        if (later.isEmpty() || other.later.isEmpty()) {
            return later.isEmpty() != other.later.isEmpty() && !(later.isEmpty() ? other.first : first);
        }
        return later.stream().noneMatch(other.later::contains);
    }

    /** Each names a thing, and the two are kept apart. */
    boolean otherThing(ItemTask other) {
        if (traits.apart(other.traits) || penal && otherConduct(other)) {
            return true;
        }
        for (var line = 0; line < things.length; line++) {
            if (things[line] != 0 && other.things[line] != 0 && (things[line] & other.things[line]) == 0) {
                return true;
            }
        }
        for (var word = 0; word < alone.length; word++) {
            if (alone[word] != other.alone[word] && !among[word] && !other.among[word]) {
                return true;
            }
        }
        return false;
    }

    private boolean otherConduct(ItemTask other) {
        return !conducts.isEmpty() && !other.conducts.isEmpty() && !sameConduct(other);
    }

    /** Which groups of each line of {@code apart} are named, as bits. */
    private int[] things(int subjectEnd) {
        var one = whole;
        var other = plain;
        if (subjectEnd > 0 && subjectEnd < plain.length()) {
            other = plain.substring(subjectEnd);
            one = unified(other, penal);
        }
        var things = new int[APART.size()];
        for (var line = 0; line < things.length; line++) {
            for (var i = 0; i < APART.get(line).size(); i++) {
                things[line] |= says(APART.get(line).get(i), one, other) ? 1 << i : 0;
            }
        }
        return things;
    }

    private static boolean[] each(List<Set<String>> groups, Predicate<Set<String>> holds) {
        var all = new boolean[groups.size()];
        for (var i = 0; i < all.length; i++) {
            all[i] = holds.test(groups.get(i));
        }
        return all;
    }

    /** One of several things that are named: the other name may well mean all of them. */
    private boolean isAmong(Set<String> words) {
        return words.stream().anyMatch(word -> {
            var at = text.indexOf(word);
            var end = at + word.length();
            return at > 0 && JOINTS.indexOf(text.charAt(at - 1)) >= 0
                    || at >= 0 && end < text.length() && JOINTS.indexOf(text.charAt(end)) >= 0;
        });
    }

    /** Several acts or things, one of which the other name may be. */
    boolean namesSeveral() {
        return text.indexOf('、') >= 0;
    }

    private boolean says(Set<String> words) {
        return says(words, whole, plain);
    }

    private static boolean says(Set<String> words, String one, String other) {
        return words.stream().anyMatch(word -> one.contains(word) || other.contains(word));
    }
}
