package dutygraph.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The line of work that the name of an agency tells: its name without the place. */
public final class AgencyLine {

    /** 区农业农村局, 县人民政府: the level alone stands for the place. Not 市场…, 区域…, 市政…, 县域…, 镇… of longer words. */
    private static final Pattern LEVEL = Pattern.compile(
            "^(?:国务院|行政院|省|自治区|市|州|地区|盟|县|自治县|旗|区|乡|民族乡|镇|街道)(?!场|域|政(?:工|设|公|园|管|局|处|服|集)|级|容|民|委书记)(?=.{2,})");

    /** 安康市汉滨区…: places by the letters of their kind, from the head, where no list of places knows them. */
    private static final Pattern PLACES = Pattern.compile(
            "^(?:[\\p{IsHan}&&[^部局署院]]{2,7}?(?:省|自治区|自治州|地区|自治县|特别行政区)|\\p{IsHan}{1,4}?县(?!域)|\\p{IsHan}{2,4}?(?:市(?!场|政|容)|区(?!域|块)|旗|州(?!际))|\\p{IsHan}{2,4}?(?:镇|乡|街道)(?=人民政府|党委|办事处|综合|便民|党群))+");

    /** 第一中学, 第二中学, 北区分局, 南区分局: offices of one kind that are numbered, or named by the points of the compass. */
    private static final Pattern NUMBER = Pattern.compile("第[一二三四五六七八九十\\d]+(?=.)|[东南西北中]+[区部](?=.)");

    /** 公安局城关分局, 水利署各河川分署: a body, then which of its field offices; the longest body that fits. */
    private static final Pattern FIELD_OFFICE = Pattern.compile("^(\\p{IsHan}+(?:[部署局厅院所]|委员会|公司))\\p{IsHan}{0,10}"
            + "(?:分(?:局|署|院|所|处|会|站|队|中心|公司)|办事处|工程处|调查处|服务处|监管所|管理站|工作站|检疫站)$");

    /** 高等法院及其分院: whatever a court is for, it does for its own cases what the others do for theirs. */
    private static final Pattern COURT = Pattern.compile("^\\p{IsHan}*(法院|检察[院署])(?:及其\\p{IsHan}+)?$");

    /** Names of today by those of before. */
    private static final Map<String, String> RENAMED = Lines.of("renamed.txt").stream()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toMap(names -> names[0], names -> names[1]));

    /** As titles of rules leave it behind a name. */
    private static final Pattern PROVISIONAL = Pattern.compile("(?<=.{3})(?:暂行|（暂[行定]）)$");

    private static final String FIELD_OFFICES = "分支";
    private static final int SHORTEST_WITHOUT_PLACE = 4;

    private AgencyLine() {}

    /**
     * The name without places and numbers: 安康市汉滨区农业农村局, 汉滨区农业农村局 and 区农业农村局 are all 农业农村局; 汉滨区人民政府 is
     * 人民政府; 区第一中学 is 中学. All field offices of a body are of one line, whatever they are named after: 公安局城关分局 and
     * 公安局巡警分局 are 公安局分支, as each does for its part what the body does; all courts are 法院.
     *
     * @param placeNames names of areas, such as 安康市, 汉滨区; the longest that fits is taken off, again and again
     * @return never empty: a name that consists of a place only stays as it is
     */
    public static String of(String agencyName, Collection<String> placeNames) {
        var name = PROVISIONAL.matcher(Texts.normalise(agencyName)).replaceFirst("");
        return ofOffices(today(withoutPlaceAndNumber(name, placeNames)), name);
    }

    /** The same by the name that it bears, without regard to reforms, and where no list of places is known. */
    static String withoutPlace(String normalised) {
        return ofOffices(withoutPlaceAndNumber(normalised, List.of()), normalised);
    }

    /** The body whose field office a name is of; the name itself where it is of none. */
    static String withoutFieldOffice(String normalised) {
        return FIELD_OFFICE.matcher(normalised).replaceFirst("$1");
    }

    /** One line for all courts, and for all field offices of a body; the name itself where next to nothing is left of it. */
    private static String ofOffices(String rest, String name) {
        var court = COURT.matcher(rest);
        if (court.matches()) {
            return court.group(1);
        }
        var line = FIELD_OFFICE.matcher(rest).replaceFirst("$1" + FIELD_OFFICES);
        return line.length() < 2 ? name : line;
    }

    private static String withoutPlaceAndNumber(String name, Collection<String> placeNames) {
        var rest = withoutPlaces(name, placeNames);
        if (rest.length() == name.length()) {
            rest = PLACES.matcher(rest).replaceFirst("");
        }
        rest = LEVEL.matcher(rest).replaceFirst("");
        return NUMBER.matcher(withoutPlaceInside(rest)).replaceAll("");
    }

    /** 环境保护局 is 生态环境局 by now. */
    private static String today(String name) {
        return RENAMED.keySet().stream()
                .filter(name::endsWith)
                .max(Comparator.comparingInt(String::length))
                .map(before -> name.substring(0, name.length() - before.length()) + RENAMED.get(before))
                .orElse(name);
    }

    /** 财政部高雄国税局: a place that stands after the body above it and that the segmenter knows. */
    private static String withoutPlaceInside(String name) {
        var rest = new StringBuilder(name);
        var tokens = Segmenter.tokens(name);
        for (var i = tokens.size() - 1; i > 0; i--) {
            var token = tokens.get(i);
            if (token.nature().equals("ns") && rest.length() - token.word().length() >= SHORTEST_WITHOUT_PLACE) {
                rest.delete(token.start(), token.end());
            }
        }
        return rest.toString();
    }

    private static String withoutPlaces(String name, Collection<String> placeNames) {
        var rest = name;
        while (true) {
            var head = rest;
            var place = placeNames.stream()
                    .filter(each -> each.length() > 1 && head.startsWith(each) && head.length() - each.length() > 1)
                    .max(Comparator.comparingInt(String::length));
            if (place.isEmpty()) {
                return rest;
            }
            rest = rest.substring(place.get().length());
        }
    }
}
