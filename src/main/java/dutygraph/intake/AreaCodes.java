package dutygraph.intake;

import dutygraph.organisation.AreaLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How division codes are built: GB/T 2260 for six digits, the statistics code for nine and twelve. */
final class AreaCodes {

    private static final String NATION = "100000";

    /** Names of the province level, GB/T 2260. */
    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("11", "北京市"),
            Map.entry("12", "天津市"),
            Map.entry("13", "河北省"),
            Map.entry("14", "山西省"),
            Map.entry("15", "内蒙古自治区"),
            Map.entry("21", "辽宁省"),
            Map.entry("22", "吉林省"),
            Map.entry("23", "黑龙江省"),
            Map.entry("31", "上海市"),
            Map.entry("32", "江苏省"),
            Map.entry("33", "浙江省"),
            Map.entry("34", "安徽省"),
            Map.entry("35", "福建省"),
            Map.entry("36", "江西省"),
            Map.entry("37", "山东省"),
            Map.entry("41", "河南省"),
            Map.entry("42", "湖北省"),
            Map.entry("43", "湖南省"),
            Map.entry("44", "广东省"),
            Map.entry("45", "广西壮族自治区"),
            Map.entry("46", "海南省"),
            Map.entry("50", "重庆市"),
            Map.entry("51", "四川省"),
            Map.entry("52", "贵州省"),
            Map.entry("53", "云南省"),
            Map.entry("54", "西藏自治区"),
            Map.entry("61", "陕西省"),
            Map.entry("62", "甘肃省"),
            Map.entry("63", "青海省"),
            Map.entry("64", "宁夏回族自治区"),
            Map.entry("65", "新疆维吾尔自治区"),
            Map.entry("71", "台湾省"),
            Map.entry("81", "香港特别行政区"),
            Map.entry("82", "澳门特别行政区"));

    private AreaCodes() {}

    static AreaLevel level(String code) {
        if (!code.matches("\\d{6}|\\d{9}|\\d{12}")) {
            return AreaLevel.COUNTY;
        }
        if (code.length() > 6) {
            return AreaLevel.TOWNSHIP;
        }
        if (code.equals(NATION)) {
            return AreaLevel.NATION;
        }
        if (code.endsWith("0000")) {
            return AreaLevel.PROVINCE;
        }
        return code.endsWith("00") ? AreaLevel.PREFECTURE : AreaLevel.COUNTY;
    }

    /** Code of the area it lies in, or null for the nation and for codes of another kind. */
    static @Nullable String parent(String code) {
        if (!code.matches("\\d{6}|\\d{9}|\\d{12}")) {
            return null;
        }
        return switch (level(code)) {
            case NATION -> null;
            case PROVINCE -> NATION;
            case PREFECTURE -> code.substring(0, 2) + "0000";
            case COUNTY -> code.substring(0, 4) + "00";
            case TOWNSHIP -> code.substring(0, 6);
        };
    }

    /** Its name as far as it is built in, else the code. */
    static String name(String code) {
        if (code.equals(NATION)) {
            return "中华人民共和国";
        }
        return level(code) == AreaLevel.PROVINCE ? PROVINCES.getOrDefault(code.substring(0, 2), code) : code;
    }
}
