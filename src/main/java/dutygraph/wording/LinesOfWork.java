package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lines of work that the name of a holder in a law tells: of 县级以上人民政府农业、林业等主管部门 it is 农业农村 and 林业, each by the
 * name of today.
 */
final class LinesOfWork {

    /** 县（市、区）, （以下简称…）: what stands in brackets is a place or another name. */
    private static final Pattern BRACKETS = Pattern.compile("（[^）]*）|\\([^)]*\\)");
    /** What rules put before a name when it was cut out of a sentence, and with whom it acts. */
    private static final Pattern GLUED = Pattern.compile("^.*由|^(?:或者|除|经|协调|指导和监督|指导|通过)|(?:会同|发现|听取|委托|应当|负责组织).*$");

    private static final Pattern LEVELS = Pattern.compile(
            "^(?:国务院|国家|中央|全国|地方|各级|本级|同级|上一?级|县级以上|省级以上|市级以上|设区的|级|所在地|省辖|省|自治区|直辖市|自治州|市(?!场|政|容)|县(?!域)|区(?!域)|旗|乡|镇|辖|各|本|以上|的|确定的|指定的|属地|负责|管理(?=.{2}))+");
    private static final Pattern PLACE = Pattern.compile(
            "^(?!城)(?:\\p{IsHan}{2,3}(?:省|市(?!场|政|容)|县(?!域))|(?!风景|试验|保护|开发|工业|高新|历史)\\p{IsHan}{2}区)(?=.{2})");
    private static final Pattern AND = Pattern.compile("、|(?:以及|及|和|或者)?其他|以及|及其|及|和|或者|或|与");
    private static final Pattern OFFICE =
            Pattern.compile("(?:等|工作的|的)?(?:部门|机关|机构|局|厅|委员会|办公室|主管单位|主管|行政|工作|管理|监管|监督|执法|等|的)$");

    /** 许可证发证机关: whoever issued the licence. */
    private static final String ISSUER = "发证";
    /** Longer ones are no names. */
    private static final int LONGEST = 200;

    private static final Map<String, String> RENAMED = new HashMap<>();
    private static final Map<String, String> MERGED = new HashMap<>();
    private static final Set<String> NOBODY = new HashSet<>();
    private static final List<String> KNOWN = new ArrayList<>();
    /** 住房和城乡建设 is one name and not two. */
    private static final List<String> WITH_AND;

    static {
        for (var line : Lines.of("departments.txt")) {
            var colon = line.indexOf(':');
            var names = line.substring(colon + 1).strip().split("\\s+");
            switch (colon < 0 ? "" : line.substring(0, colon)) {
                case "renamed" -> Arrays.stream(names).forEach(name -> RENAMED.putIfAbsent(name, names[0]));
                case "merged" -> Arrays.stream(names).forEach(name -> MERGED.putIfAbsent(name, names[0]));
                case "nobody" -> NOBODY.addAll(Arrays.asList(names));
                default ->
                    throw new IllegalStateException(
                            "departments.txt: '" + line + "' is neither 'renamed: …', 'merged: …' nor 'nobody: …'");
            }
        }
        KNOWN.addAll(RENAMED.keySet());
        MERGED.keySet().stream().filter(name -> !RENAMED.containsKey(name)).forEach(KNOWN::add);
        KNOWN.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        WITH_AND = KNOWN.stream().filter(name -> name.contains("和")).toList();
    }

    private LinesOfWork() {}

    /** 工商行政管理 is 市场监督 by now; the longest name that fits goes first. */
    static String today(String name) {
        for (var known : KNOWN) {
            if (name.contains(known)) {
                var renamed = RENAMED.getOrDefault(known, known);
                return name.replace(known, MERGED.getOrDefault(renamed, renamed));
            }
        }
        return name;
    }

    /** Empty where the name tells none, as that of a government or 有关部门 does. */
    static Set<String> of(String agency) {
        if (agency.length() > LONGEST) {
            return Set.of();
        }
        var own = GLUED.matcher(BRACKETS.matcher(agency).replaceAll("")).replaceAll("");
        var after = own.lastIndexOf("人民政府");
        own = after < 0 ? own : own.substring(after + 4);
        for (var name : WITH_AND) {
            own = own.replace(name, RENAMED.getOrDefault(name, name).replace("和", "＋"));
        }
        var lines = new TreeSet<String>();
        for (var part : AND.split(own)) {
            var line = line(part.replace('＋', '和'));
            if (line.length() > 1) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Without level, place and words of office; empty where nothing is left. */
    private static String line(String part) {
        var name = part;
        for (var before = ""; !before.equals(name); ) {
            before = name;
            name = PLACE.matcher(LEVELS.matcher(name).replaceFirst("")).replaceFirst("");
        }
        for (var before = ""; !before.equals(name); ) {
            if (RENAMED.containsKey(name) || MERGED.containsKey(name) || NOBODY.contains(name)) {
                break;
            }
            before = name;
            name = OFFICE.matcher(name).replaceFirst("");
        }
        return NOBODY.contains(name) || name.endsWith(ISSUER) ? "" : RENAMED.getOrDefault(name, name);
    }
}
