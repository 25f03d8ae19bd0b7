package dutygraph.intake;

import dutygraph.intake.Column.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Areas, agencies, bureaus and items that rows may refer to: those of the graph, and over them those of the files. */
final class Known {

    record Place(
            String name, @Nullable String level, @Nullable String parent) {}

    record Body(
            String name,
            @Nullable String shortName,
            @Nullable String area,
            @Nullable String superior) {}

    record Unit(String name, @Nullable String agency) {}

    private final Map<String, Place> areas = new HashMap<>();
    private final Map<String, Body> agencies = new HashMap<>();
    private final Map<String, Unit> bureaus = new HashMap<>();
    private final Set<String> items = new HashSet<>();

    /** What the graph holds, by code, in the columns of the sheets. */
    Known(
            Map<String, Map<String, Object>> areas,
            Map<String, Map<String, Object>> agencies,
            Map<String, Map<String, Object>> bureaus) {
        areas.forEach((code, area) -> this.areas.put(
                code, new Place(text(area, "name", code), nullable(area, "level"), nullable(area, "parent"))));
        agencies.forEach((code, agency) -> this.agencies.put(
                code,
                new Body(
                        text(agency, "name", code),
                        nullable(agency, "shortName"),
                        nullable(agency, "area"),
                        nullable(agency, "superior"))));
        bureaus.forEach((code, bureau) ->
                this.bureaus.put(code, new Unit(text(bureau, "name", code), nullable(bureau, "agency"))));
    }

    private static @Nullable String nullable(Map<String, Object> values, String key) {
        return (String) values.get(key);
    }

    private static String text(Map<String, Object> values, String key, String otherwise) {
        return Objects.requireNonNullElse((String) values.get(key), otherwise);
    }

    /** Adds what a row says, over what is known. */
    void add(Row row) {
        switch (row.table().sheet()) {
            case AREAS ->
                put(
                        areas,
                        row.get("code"),
                        (code, old) -> new Place(
                                or(row.get("name"), old == null ? code : old.name()),
                                orNull(row.get("level"), old == null ? null : old.level()),
                                orNull(row.get("parent"), old == null ? null : old.parent())));
            case AGENCIES ->
                put(
                        agencies,
                        row.get("code"),
                        (code, old) -> new Body(
                                or(row.get("name"), old == null ? code : old.name()),
                                orNull(row.get("shortName"), old == null ? null : old.shortName()),
                                orNull(row.get("area"), old == null ? null : old.area()),
                                orNull(row.get("superior"), old == null ? null : old.superior())));
            case BUREAUS ->
                put(
                        bureaus,
                        row.get("code"),
                        (code, old) -> new Unit(
                                or(row.get("name"), old == null ? code : old.name()),
                                orNull(row.get("agency"), old == null ? null : old.agency())));
            case ITEMS -> {
                var code = row.get("code");
                if (code != null) {
                    items.add(code);
                }
            }
            default -> {}
        }
    }

    private interface Overlay<T> {
        T of(String code, @Nullable T old);
    }

    private static <T> void put(Map<String, T> known, @Nullable String code, Overlay<T> overlay) {
        if (code != null) {
            known.put(code, overlay.of(code, known.get(code)));
        }
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable String orNull(@Nullable String value, @Nullable String otherwise) {
        return value == null ? otherwise : value;
    }

    void addItems(Collection<String> codes) {
        items.addAll(codes);
    }

    boolean hasItem(String code) {
        return items.contains(code);
    }

    @Nullable
    Place area(@Nullable String code) {
        return code == null ? null : areas.get(code);
    }

    @Nullable
    Body agency(@Nullable String code) {
        return code == null ? null : agencies.get(code);
    }

    @Nullable
    Unit bureau(@Nullable String code) {
        return code == null ? null : bureaus.get(code);
    }

    Map<String, Body> agencies() {
        return agencies;
    }

    Map<String, Unit> bureaus() {
        return bureaus;
    }

    Collection<String> codes(Target target) {
        return switch (target) {
            case AREA -> areas.keySet();
            case AGENCY -> agencies.keySet();
            case BUREAU -> bureaus.keySet();
            case ITEM -> items;
            case SUCCESSOR -> {
                var both = new ArrayList<>(agencies.keySet());
                both.addAll(bureaus.keySet());
                yield both;
            }
        };
    }

    boolean has(Target target, String code) {
        return switch (target) {
            case AREA -> areas.containsKey(code);
            case AGENCY -> agencies.containsKey(code);
            case BUREAU -> bureaus.containsKey(code);
            case ITEM -> items.contains(code);
            case SUCCESSOR -> agencies.containsKey(code) || bureaus.containsKey(code);
        };
    }

    /** Names of the area and of those it lies in. */
    List<String> placeNames(@Nullable String area) {
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var code = area; code != null && seen.add(code); ) {
            var place = areas.get(code);
            if (place == null) {
                break;
            }
            names.add(place.name());
            code = place.parent();
        }
        return names;
    }

    /** What the code is called, for a suggestion. */
    String nameOf(Target target, String code) {
        var area = areas.get(code);
        var agency = agencies.get(code);
        var bureau = bureaus.get(code);
        return switch (target) {
            case AREA -> area == null ? "" : area.name();
            case AGENCY -> agency == null ? "" : agency.name();
            case BUREAU -> bureau == null ? "" : bureau.name();
            case SUCCESSOR -> agency != null ? agency.name() : bureau == null ? "" : bureau.name();
            case ITEM -> "";
        };
    }
}
