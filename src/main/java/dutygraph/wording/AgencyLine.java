package dutygraph.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The line of work that the name of an agency tells: its name without the place. */
public final class AgencyLine {

    /** 区农业农村局, 县人民政府: the level alone stands for the place. Not 市场…, 区域…, 市政…, 县域…, 镇… of longer words. */
    private static final Pattern LEVEL = Pattern.compile(
            "^(?:省|自治区|市|州|地区|盟|县|自治县|旗|区|乡|民族乡|镇|街道)(?!场|域|政(?:工|设|公|园|管|局|处|服|集)|级|容|民|委书记)(?=.{2,})");

    /** 安康市汉滨区…: places by the letters of their kind, from the head, where no list of places knows them. */
    private static final Pattern PLACES = Pattern.compile(
            "^(?:\\p{IsHan}{2,7}?(?:省|自治区|自治州|地区|自治县|特别行政区)|\\p{IsHan}{1,4}?县(?!域)|\\p{IsHan}{2,4}?(?:市(?!场|政|容)|区(?!域|块)|旗|州(?!际))|\\p{IsHan}{2,4}?(?:镇|乡|街道)(?=人民政府|党委|办事处|综合|便民|党群))+");

    /** 第一中学, 第二中学, 北区分局, 南区分局: offices of one kind that are numbered, or named by the points of the compass. */
    private static final Pattern NUMBER = Pattern.compile("第[一二三四五六七八九十\\d]+(?=.)|[东南西北中]+[区部](?=.)");

    private AgencyLine() {}

    /**
     * The name without the place in front and without a number: 安康市汉滨区农业农村局, 汉滨区农业农村局 and 区农业农村局 are all
     * 农业农村局; 汉滨区人民政府 is 人民政府; 区第一中学 is 中学.
     *
     * @param placeNames names of areas, such as 安康市, 汉滨区; the longest that fits is taken off, again and again
     * @return never empty: a name that consists of a place only stays as it is
     */
    public static String of(String agencyName, Collection<String> placeNames) {
        var name = Texts.normalise(agencyName);
        var rest = withoutPlaces(name, placeNames);
        if (rest.length() == name.length()) {
            rest = PLACES.matcher(rest).replaceFirst("");
        }
        rest = LEVEL.matcher(rest).replaceFirst("");
        rest = NUMBER.matcher(rest).replaceAll("");
        return rest.length() < 2 ? name : rest;
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
