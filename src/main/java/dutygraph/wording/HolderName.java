package dutygraph.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a holder tells where no graph knows it: levels, line of work, whether it is a government itself. Names out
 * of laws (县级以上人民政府林业主管部门) as well as of lists (区农业农村局 农产品质量股).
 */
final class HolderName {

    /** Levels of government. */
    enum Level {
        NATION("国务院|国家|中央|全国|行政院|^部(?!门)"),
        PROVINCE("省级|省人民|省、|省辖|^省|自治区|直辖市|和省|各省|本省|市级以上|省级以上"),
        CITY("设区的市|市级|^市(?![政容场])|市、|市和|、市|市人民|市本级|全市|地级|上海市|北京市|本市|各级|县级以上|市级以上"),
        COUNTY("县级|^县|县（|区、县|区（|、县|和区|^区|区县|县人民|区人民|[、和]区|县、|旗|各级"),
        TOWNSHIP("乡镇|乡（|镇人民|街道|乡、|乡人民|^镇|^乡(?!村)|、镇|（乡");

        private final Pattern pattern;

        Level(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** What two holders are to each other. */
    enum Tie {
        /** One line of work at two levels, or in two places. */
        COUNTERPART,
        /** A government and a department of its own. */
        GOVERNMENT,
        /** Nothing that their names tell. */
        NONE
    }

    private static final Pattern GOVERNMENT = Pattern.compile("人民政府(?:（[^）]*）)?$|^人民政府|管理委员会$|街道办事处$|人民政府、|^国务院$");
    /** One government or several, and no department among them. */
    private static final Pattern GOVERNMENTS =
            Pattern.compile("^(?!.*(?:部门|机关|机构|[局厅委办](?:、|$))(?!$))[^。]{0,120}人民政府(?:(?:和|及其?|以及)(?:其他)?有关部门)?$|^国务院$");

    private static final Pattern OFFICE = Pattern.compile("(?:部门|机构|局|厅|委员会|公安机关|审计机关)$");
    private static final Pattern ENDING =
            Pattern.compile("(?:行政主管|行政管理|主管|行政|管理|监督管理|监管|执法|工作)?(?:部门|机关|机构|局|厅|委员会|办公室|委|部|办|主管单位)+$");
    private static final Pattern WORDS_OF_OFFICE = Pattern.compile("(?:行政|主管|管理|监督管理|工作|部门|执法|机构)$");
    private static final Pattern PLACE = Pattern.compile(
            "国务院|国家|中央|全国|地方|各级|本级|同级|上一?级|县级以上|省级以上|市级以上|设区的|级|所在地|省|自治区|直辖市|自治州|盟|市|县|区|旗|乡|镇|街道|辖|各|本|有关|和|或者|或|、|（|）|以上|的|城市|属地|负责|管理");

    /** 财政部高雄国税局 and 财政部南区国税局: what differs before the same ending are places. */
    private static final Pattern PLACED = Pattern.compile("\\p{IsHan}{1,6}[省市县旗]|\\p{IsHan}{2,4}[区州]|[东西南北中]区?");

    /** What rules put around a name when it was cut out of a sentence: 具体机构由…, …应当组织, …是主管部门. */
    private static final Pattern GLUED_BEFORE = Pattern.compile("^[^、，]{2,30}?由(?=[^由]{2,}(?:人民政府|部门|机关|机构|委员会|办事处)$)");

    private static final Pattern GLUED_BEHIND =
            Pattern.compile("(?<=人民政府|部门|机关|机构|委员会|办事处)(?:应当|可以|负责|依法|根据|按照|作为|是)[^、]*(?:、.*)?$");

    /** 市、县（市）、上街区城市公共交通主管部门: the district of one city that its laws name beside its counties. */
    private static final Pattern DISTRICT = Pattern.compile("(?<=、)(?!开发|高新|保护|风景|示范|试验|园区|矿区|林区|城区|各)\\p{IsHan}{2}区");

    /** 辽宁省（2004）: of when or of which kind of place. */
    private static final Pattern NOTE = Pattern.compile("（[^）]*）$");

    private static final Pattern TOWNSHIP = Pattern.compile("乡镇|镇人民|乡（镇|街道");
    /** Townships and subdistricts of one place or another, and nobody else. */
    private static final Pattern TOWNSHIPS = Pattern.compile("^(?!.*部门)(?!.*委员会)[^。]{0,60}(?:[乡镇）]人民政府|街道办事处)$");

    private static final Pattern VILLAGE = Pattern.compile("村（居|村民委员会|居民委员会");
    /** Committees of villagers or residents, and nobody else: each village has its own. */
    private static final Pattern VILLAGES = Pattern.compile("^(?!.*(?:部门|政府|机关|办事处))[^。]{0,40}(?:（居）民|村民|居民|社区)委员会$");

    private static final Pattern SERVICE_LINE = Pattern.compile("审计|国税|税务|法院|检察|医院|海关|监狱|学校|大学|农场");
    /** Each does for its own cases, students or patients, its own port or railway, what the others of its kind do. */
    private static final List<Pattern> EACH_ITS_OWN = List.of(
            Pattern.compile("法院|检察[院署]"),
            Pattern.compile("警察.*[队局]"),
            Pattern.compile("(?:学校|大学|医学院|技术学院|职业学院|师范学院|中学|小学|幼儿园)$"),
            Pattern.compile("医院(?:\\p{IsHan}*分院|各分院)?$"));

    private static final Pattern OFFICE_OF_LAWS = Pattern.compile("(?:部门|机关|机构|政府)$");
    /** Organs of the people's congress of one place or another. */
    private static final Pattern CONGRESS = Pattern.compile("人民代表大会|常务委员会|主席团|代表团|专门委员会|财经委员会|人大");
    /** Bodies that are named themselves, each of its own place. */
    private static final Pattern OWN_NAME = Pattern.compile("[部署局厅院馆所站校处科室队团]$");

    private static final Pattern BODY = Pattern.compile("[部署局厅院会馆]$");
    private static final Pattern WHOLE = Pattern.compile("本[部署局厅院会处馆所校中心分]{1,3}");
    private static final int SAME_ENDING = 3;
    /** From here on two names that begin alike are those of one body's offices. */
    private static final int BODY_BEFORE = 5;

    private static final int SAME_BEGINNING = 3;

    private final String agency;
    private final @Nullable String bureau;
    private final Set<Level> levels;
    private final boolean government;
    private final boolean township;
    private final boolean village;
    private final String line;
    private final Set<String> lines;

    private HolderName(String agency, @Nullable String bureau) {
        this.agency = agency;
        this.bureau = bureau;
        this.levels = levels(agency);
        this.government = GOVERNMENT.matcher(agency).find();
        this.township = TOWNSHIP.matcher(agency).find();
        this.village = VILLAGE.matcher(agency).find();
        this.line = line(agency);
        this.lines = LinesOfWork.of(agency);
    }

    /** @param name of an agency, or of an agency and its bureau, or of a place and its agency, with a space between */
    static HolderName of(String name) {
        var parts = name.strip().split("\\s+", 2);
        if (parts.length == 1) {
            return new HolderName(cutOut(Texts.normalise(name)), null);
        }
        var first = Texts.normalise(parts[0]);
        var second = Texts.normalise(parts[1]);
        var place = NOTE.matcher(first).replaceFirst("");
        if (!place.isEmpty() && (PLACE.matcher(place).replaceAll("").isEmpty() || isNamedPlace(place))) {
            return new HolderName(second.startsWith(place) ? second : place + second, null);
        }
        return new HolderName(first, second);
    }

    /** The name alone, where a rule cut it out of a sentence with some of the words around it. */
    private static String cutOut(String name) {
        var before = GLUED_BEFORE.matcher(name).replaceFirst("");
        return GLUED_BEHIND.matcher(before).replaceFirst("");
    }

    /** The holder that a text itself names in full, where the name given is only its beginning: 县级以上人民政府[林业行政主管部门]. */
    static HolderName of(String name, String text) {
        var given = of(name);
        if (!given.agency.endsWith("人民政府")) {
            return given;
        }
        var full = Pattern.compile(
                        Pattern.quote(given.agency)
                                + "(?!应|可以|组织|会同|对|及|和|根据|按照|建立|加强|依|统)\\p{IsHan}[^，。；]{1,24}?(?:部门|机构)(?:(?:或者|和|、)[^，。；]{1,24}?(?:部门|机构))*")
                .matcher(text);
        return full.find() ? new HolderName(full.group(), given.bureau) : given;
    }

    static Set<Level> levels(String text) {
        var levels = EnumSet.noneOf(Level.class);
        for (var level : Level.values()) {
            if (level.pattern.matcher(text).find()) {
                levels.add(level);
            }
        }
        if (text.contains("县级以上") || text.contains("各级")) {
            levels.addAll(EnumSet.of(Level.PROVINCE, Level.CITY, Level.COUNTY));
        }
        return levels;
    }

    private String line(String name) {
        var after = name.lastIndexOf("人民政府");
        var own = after < 0 ? name : name.substring(after + 4);
        if (own.isEmpty() || government && after >= 0 && own.length() < 2) {
            return "";
        }
        own = ENDING.matcher(own).replaceFirst("");
        own = WORDS_OF_OFFICE.matcher(own).replaceFirst("");
        own = PLACE.matcher(LinesOfWork.today(own)).replaceAll("");
        return own;
    }

    Set<Level> levels() {
        return levels;
    }

    /** The bureau that the name gives, null where it gives none. */
    @Nullable
    String bureau() {
        return bureau;
    }

    /** The agency that the name gives. */
    String agency() {
        return agency;
    }

    /** What the names of two holders tell. */
    Tie to(HolderName other) {
        if (levelsApart(levels, other.levels) || township != other.township || village != other.village) {
            return Tie.COUNTERPART;
        }
        if (inOtherCities(other)) {
            return Tie.COUNTERPART;
        }
        var ours = GOVERNMENTS.matcher(agency).find();
        var theirs = GOVERNMENTS.matcher(other.agency).find();
        if (ours && theirs || both(TOWNSHIPS, other) || both(VILLAGES, other)) {
            return Tie.COUNTERPART;
        }
        if (ours && isOffice(other.agency) || theirs && isOffice(agency)) {
            return Tie.GOVERNMENT;
        }
        if (both(CONGRESS, other)
                || EACH_ITS_OWN.stream().anyMatch(kind -> both(kind, other))
                || sameNameInLaws(other)) {
            return Tie.COUNTERPART;
        }
        if (oneLine(other) || partOf(other) || other.partOf(this)) {
            return Tie.COUNTERPART;
        }
        var sameLine = sameLine(other);
        if (sameLine
                && levels.contains(Level.NATION) != other.levels.contains(Level.NATION)
                && !levels.isEmpty()
                && !other.levels.isEmpty()) {
            return Tie.COUNTERPART;
        }
        return sibling(other) ? Tie.COUNTERPART : Tie.NONE;
    }

    private boolean both(Pattern kind, HolderName other) {
        return kind.matcher(agency).find() && kind.matcher(other.agency).find();
    }

    private boolean inOtherCities(HolderName other) {
        var ours = DISTRICT.matcher(agency);
        var theirs = DISTRICT.matcher(other.agency);
        return ours.find() && theirs.find() && !ours.group().equals(theirs.group());
    }

    /** 代表资格审查委员会 of two laws: a kind of body, and each place has its own. */
    private boolean sameNameInLaws(HolderName other) {
        return !agency.isEmpty()
                && agency.equals(other.agency)
                && bureau == null
                && other.bureau == null
                && !OWN_NAME.matcher(agency).find();
    }

    /** One body, or a department of one line that no level tells apart. */
    boolean mayBeOneWith(HolderName other) {
        return !levelsApart(levels, other.levels) && (agency.equals(other.agency) || oneLine(other));
    }

    /** Two bureaus of one agency, which parts their work itself. */
    boolean underOneRoof(HolderName other) {
        return bureau != null && other.bureau != null && agency.equals(other.agency) && !bureau.equals(other.bureau);
    }

    private static boolean isOffice(String agency) {
        return OFFICE.matcher(agency).find() && !agency.contains("人民政府、") && !agency.endsWith("人民政府");
    }

    /** The department that two laws name, by one name or by those of before and after a reform: all of its lines are the same. */
    private boolean oneLine(HolderName other) {
        return !lines.isEmpty()
                && lines.equals(other.lines)
                && (!agency.equals(other.agency) || isOfficeOfLaws())
                && Objects.equals(bureau, other.bureau);
    }

    /** Named by what it is, as laws do, and not by its own name. */
    private boolean isOfficeOfLaws() {
        return OFFICE_OF_LAWS.matcher(agency).find();
    }

    /** Named after the other, as a branch is: 税务局 and 税务局第二分局; or the bureau of a body that is named as a whole. */
    private boolean partOf(HolderName whole) {
        if (agency.equals(whole.agency)) {
            return whole.bureau != null
                    && !whole.bureau.equals(bureau)
                    && (WHOLE.matcher(whole.bureau).matches() || agency.endsWith(whole.bureau));
        }
        return agency.length() > whole.agency.length()
                && agency.startsWith(whole.agency)
                && BODY.matcher(whole.agency).find();
    }

    static boolean levelsApart(Set<Level> ours, Set<Level> theirs) {
        return !ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains);
    }

    private boolean sameLine(HolderName other) {
        return line.length() > 1 && other.line.length() > 1 && (line.contains(other.line) || other.line.contains(line));
    }

    /** Offices of one kind in different places: one line after different places, or one service with many offices. */
    private boolean sibling(HolderName other) {
        if (agency.equals(other.agency) || isOfficeOfLaws() && other.isOfficeOfLaws()) {
            return false;
        }
        return AgencyLine.withoutPlace(agency).equals(AgencyLine.withoutPlace(other.agency))
                || branchesOfOneKind(other)
                || bureau != null && bureau.equals(other.bureau) && ofOneBody(other)
                || differInPlaceOnly(agency, other.agency)
                || (agency.regionMatches(0, other.agency, 0, SAME_BEGINNING) || sameBureau(other))
                        && SERVICE_LINE.matcher(agency).find()
                        && SERVICE_LINE.matcher(other.agency).find();
    }

    /** 基隆港务局苏澳港分局 and 台中港务局: one is the branch of an office of which each place has its own, or both are. */
    private boolean branchesOfOneKind(HolderName other) {
        var ours = AgencyLine.withoutFieldOffice(agency);
        var theirs = AgencyLine.withoutFieldOffice(other.agency);
        return !(ours.equals(agency) && theirs.equals(other.agency))
                && (ours.equals(theirs) || differInPlaceOnly(ours, theirs));
    }

    /** Two offices below one body, which their names begin with: 林业署青石苗圃 and 林业署白水苗圃. */
    private boolean ofOneBody(HolderName other) {
        var alike = 0;
        var body = 0;
        while (alike < Math.min(agency.length(), other.agency.length()) - 1
                && agency.charAt(alike) == other.agency.charAt(alike)) {
            alike++;
            if (alike >= SAME_BEGINNING
                    && BODY.matcher(agency.substring(0, alike)).find()) {
                body = alike;
            }
        }
        return body > 0;
    }

    private static boolean differInPlaceOnly(String ours, String theirs) {
        var shortest = Math.min(ours.length(), theirs.length());
        var ending = 0;
        while (ending < shortest
                && ours.charAt(ours.length() - 1 - ending) == theirs.charAt(theirs.length() - 1 - ending)) {
            ending++;
        }
        var beginning = 0;
        while (beginning < shortest - ending && ours.charAt(beginning) == theirs.charAt(beginning)) {
            beginning++;
        }
        // 台北 and 台中 begin alike
        for (var back = 0;
                back <= Math.min(2, beginning) && (ending >= SAME_ENDING || ending > 0 && beginning >= BODY_BEFORE);
                back++) {
            var our = ours.substring(beginning - back, ours.length() - ending);
            var their = theirs.substring(beginning - back, theirs.length() - ending);
            if (areTwoPlaces(our, their) || back == 0 && beginning > 0 && isOnePlaceMore(our, their)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areTwoPlaces(String our, String their) {
        return isPlace(our) && (isPlace(their) || isUnknown(their)) || isUnknown(our) && isPlace(their);
    }

    /** 国立彰化生活美学馆 beside 国立生活美学馆. */
    private static boolean isOnePlaceMore(String our, String their) {
        return our.isEmpty() && isUnknown(their) || isUnknown(our) && their.isEmpty();
    }

    /** 花莲 beside 基隆: no word of the matter, so one more place. */
    private static boolean isUnknown(String name) {
        return name.length() == 2 && !WordWeights.isKnown(name);
    }

    private static boolean isPlace(String name) {
        return PLACED.matcher(name).matches() || isNamedPlace(name);
    }

    private static boolean isNamedPlace(String name) {
        return !name.isEmpty()
                && Segmenter.tokens(name).stream()
                        .allMatch(token -> token.nature().startsWith("ns"));
    }

    private boolean sameBureau(HolderName other) {
        return bureau != null
                && other.bureau != null
                && bureau.substring(0, Math.min(2, bureau.length()))
                        .equals(other.bureau.substring(0, Math.min(2, other.bureau.length())));
    }
}
