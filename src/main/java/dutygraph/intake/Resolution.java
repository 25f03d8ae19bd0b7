package dutygraph.intake;

import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.AreaLevel;
import dutygraph.wording.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives codes to what the files only name: agencies and bureaus by their names within an area, areas of a mapping, duties
 * without a code. What is not known gets a code derived from its name, the same in each run, and a row of its own.
 */
final class Resolution {

    private static final String AMBIGUOUS = "\u0000";

    private final Reading reading;
    private final Known known;
    private final Faults faults;
    private final List<ImportResult.Notice> notices;
    private final Messages messages;
    private final Map<Sheet, List<Row>> rows = new EnumMap<>(Sheet.class);
    private final Map<Sheet, Table> derived = new EnumMap<>(Sheet.class);
    /** Code by area and name; area empty where names of all areas are meant. */
    private final Map<String, Map<String, String>> agencies = new HashMap<>();

    private final Map<String, Map<String, String>> bureaus = new HashMap<>();

    Resolution(Reading reading, Known known, Faults faults, List<ImportResult.Notice> notices, Messages messages) {
        this.reading = reading;
        this.known = known;
        this.faults = faults;
        this.notices = notices;
        this.messages = messages;
    }

    /** All rows by sheet, derived ones last. */
    Map<Sheet, List<Row>> rows() {
        for (var sheet : Sheet.values()) {
            rows.put(sheet, new ArrayList<>());
        }
        for (var table : reading.tables()) {
            rows(table.sheet()).addAll(table.rows());
        }
        rows(Sheet.AREAS).forEach(known::add);
        areas();
        rows(Sheet.AGENCIES).forEach(known::add);
        if (reading.tables().stream().anyMatch(table -> table.has("agencyName") || table.has("bureauName"))) {
            known.agencies().forEach((code, agency) -> {
                for (var name : agency.shortName() == null
                        ? List.of(agency.name())
                        : List.of(agency.name(), agency.shortName())) {
                    name(agencies, "", name, code);
                    if (agency.area() != null) {
                        name(agencies, agency.area(), name, code);
                    }
                }
            });
        }
        rows(Sheet.BUREAUS).replaceAll(this::agency);
        rows(Sheet.BUREAUS).forEach(known::add);
        if (reading.tables().stream().anyMatch(table -> table.has("bureauName"))) {
            known.bureaus().forEach((code, bureau) -> {
                if (bureau.agency() != null) {
                    name(bureaus, bureau.agency(), bureau.name(), code);
                }
            });
        }
        rows(Sheet.DUTIES).replaceAll(row -> coded(bureau(agency(row))));
        rows(Sheet.ITEMS).replaceAll(row -> bureau(agency(row)));
        rows(Sheet.ITEMS).forEach(known::add);
        derived.forEach((sheet, table) -> {
            rows(sheet).addAll(table.rows());
            notices.add(new ImportResult.Notice(
                    sheet.title(),
                    null,
                    null,
                    messages.notice(
                            "made-" + sheet.alias(),
                            table.rows().size(),
                            String.join(
                                            "、",
                                            table.rows().stream()
                                                    .limit(40)
                                                    .map(row -> String.valueOf(row.get("name")))
                                                    .toList())
                                    + (table.rows().size() > 40 ? "…" : ""))));
        });
        return rows;
    }

    private List<Row> rows(Sheet sheet) {
        return java.util.Objects.requireNonNull(rows.get(sheet));
    }

    private void areas() {
        for (var mapping : reading.mappings()) {
            if (mapping.area() != null && known.area(mapping.area()) == null) {
                area(mapping.area(), mapping.areaName());
            }
        }
        reading.places().forEach((code, place) -> {
            if (known.area(code) == null) {
                var within = known.area(place.within());
                var level = within == null || within.level() == null
                        ? AreaLevel.COUNTY
                        : AreaLevel.values()[
                                Math.min(
                                        AreaLevel.TOWNSHIP.ordinal(),
                                        AreaLevel.valueOf(within.level()).ordinal() + 1)];
                derive(
                        Sheet.AREAS,
                        Map.of("code", code, "name", place.name(), "level", level.name(), "parent", place.within()));
            }
        });
    }

    /** Makes an area and those it lies in, as GB/T 2260 builds its codes: two digits a level, then three. */
    private void area(String code, @Nullable String name) {
        var parent = AreaCodes.parent(code);
        var values = new LinkedHashMap<String, String>();
        values.put("code", code);
        values.put("name", name == null ? AreaCodes.name(code) : name);
        values.put("level", AreaCodes.level(code).name());
        if (parent != null) {
            if (known.area(parent) == null) {
                area(parent, null);
            }
            values.put("parent", parent);
        }
        derive(Sheet.AREAS, values);
    }

    private Row derive(Sheet sheet, Map<String, String> values) {
        var table = derived.computeIfAbsent(sheet, key -> new Table(key, null, key.title(), Map.of()));
        var row = new Row(table, 0, new @Nullable String[sheet.columns().size()]);
        values.forEach((id, value) -> row.cells()[sheet.position(id)] = value);
        table.add(row);
        known.add(row);
        return row;
    }

    private static void name(Map<String, Map<String, String>> names, String within, String name, String code) {
        names.computeIfAbsent(within, key -> new HashMap<>())
                .merge(plain(name), code, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
    }

    private static String plain(String name) {
        return Cells.narrow(name).replaceAll("\\s", "");
    }

    private Row agency(Row row) {
        var name = row.get("agencyName");
        if (name == null || row.get("agency") != null || row.isBad("agency")) {
            return row;
        }
        var area = row.get("area");
        var found = agencies.getOrDefault(area == null ? "" : area, Map.of()).get(plain(name));
        if (AMBIGUOUS.equals(found)) {
            faults.add(Fault.in(row, "agencyName", name, Problem.AMBIGUOUS_NAME));
            return row.with("agency", Row.BAD);
        }
        if (found != null) {
            return row.with("agency", found);
        }
        if (area == null) {
            faults.add(Fault.in(row, "agencyName", name, Problem.NAME_NEEDS_AREA));
            return row.with("agency", Row.BAD);
        }
        var code = Digests.agency(area, plain(name));
        derive(
                Sheet.AGENCIES,
                Map.of("code", code, "name", name, "kind", kind(name).name(), "area", area));
        name(agencies, area, name, code);
        return row.with("agency", code);
    }

    /** What a body most likely is, by the end of its name; the notice asks the user to check. */
    private static AgencyKind kind(String name) {
        if (name.matches(".*(镇|乡|街道|镇人民政府|乡人民政府|街道办事处)$")) {
            return AgencyKind.TOWNSHIP;
        }
        if (name.matches(".*(执法.{0,4}队|执法总队|综合执法局|执法大队)$")) {
            return name.endsWith("局") ? AgencyKind.GOVERNMENT_DEPARTMENT : AgencyKind.ENFORCEMENT_TEAM;
        }
        if (name.matches(".*(残联|残疾人联合会|妇联|妇女联合会|总工会|团委|工商联|科协|文联|侨联|红十字会|作协|社科联)$")) {
            return AgencyKind.MASS_ORGANISATION;
        }
        if (name.matches(".*(党委|委办|委办公室|组织部|宣传部|统战部|政法委|纪委|监委|编办|党校|巡察办)$")) {
            return AgencyKind.PARTY_ORGAN;
        }
        if (name.matches(".*(税务局|气象局|消防.*队|烟草专卖局|海关)$")) {
            return AgencyKind.STATIONED;
        }
        if (name.matches(".*(领导小组|委员会|筹备处)$")) {
            return name.matches(".*(审议|评议|审查|评审|监理|协调|指导|筹备).*")
                    ? AgencyKind.COORDINATION_BODY
                    : AgencyKind.GOVERNMENT_DEPARTMENT;
        }
        if (name.matches(".*(分局|公安分局|分署|派出所)$")) {
            return AgencyKind.OUTPOST;
        }
        if (name.matches(".*(中心|医院|学校|学院|大学|馆|站|园|所|院|场|队|公管办)$")
                && !name.matches(".*(法院|检察院|国务院|行政院|立法院|监察院|考试院|司法院|研究发展院)$")) {
            return AgencyKind.PUBLIC_INSTITUTION;
        }
        return AgencyKind.GOVERNMENT_DEPARTMENT;
    }

    private Row bureau(Row row) {
        var name = row.get("bureauName");
        var agency = row.get("agency");
        if (name == null || agency == null || row.get("bureau") != null || row.isBad("bureau")) {
            return row;
        }
        var found = bureaus.getOrDefault(agency, Map.of()).get(plain(name));
        if (AMBIGUOUS.equals(found)) {
            faults.add(Fault.in(row, "bureauName", name, Problem.AMBIGUOUS_NAME));
            return row.with("bureau", Row.BAD);
        }
        if (found == null) {
            found = Digests.bureau(agency, plain(name));
            derive(Sheet.BUREAUS, Map.of("code", found, "name", name, "agency", agency));
            name(bureaus, agency, name, found);
        }
        return row.with("bureau", found);
    }

    private static Row coded(Row row) {
        var text = row.get("text");
        if (row.get("code") != null || row.isBad("code") || text == null || row.isBad("agency")) {
            return row;
        }
        var agency = row.get("agency");
        var holder = agency == null ? row.get("area") : agency;
        return holder == null ? row : row.with("code", Digests.duty(holder, Texts.normalise(text)));
    }
}
