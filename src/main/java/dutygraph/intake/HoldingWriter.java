package dutygraph.intake;

import dutygraph.intake.Changes.Effect;
import dutygraph.organisation.ItemCategory;
import dutygraph.organisation.Role;
import dutygraph.organisation.Word;
import dutygraph.wording.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes duties and items with their holders, texts and bases: only what differs from the graph. */
final class HoldingWriter {

    private static final Pattern LAW = Pattern.compile("(.*?《[^》]+》(?:[(（][^)）]*[)）])?)\\s*(.*)");
    private static final Pattern ARTICLE = Pattern.compile("(.*?)(第[〇零一二三四五六七八九十百千\\d]+条.*)");

    private record Holding(
            @Nullable String bureau, String role, @Nullable String source) {}

    /** Rows of queries that one batch fills. */
    private static final class Batch {
        private final List<Map<String, Object>> statements = new ArrayList<>();
        private final List<Map<String, Object>> provisions = new ArrayList<>();
        private final List<Map<String, Object>> added = new ArrayList<>();
        private final List<Map<String, Object>> changed = new ArrayList<>();
        private final List<Map<String, Object>> restated = new ArrayList<>();
        private final List<Map<String, Object>> released = new ArrayList<>();
        private final List<Map<String, Object>> held = new ArrayList<>();
        private final List<Map<String, Object>> unbased = new ArrayList<>();
        private final List<Map<String, Object>> based = new ArrayList<>();
        private final List<Map<String, Object>> unplaced = new ArrayList<>();
        private final List<Map<String, Object>> placed = new ArrayList<>();
    }

    private final Changes changes;
    private final Sheet sheet;
    private final boolean isItem;
    private final boolean replace;
    private final Current current;
    private final StatedTexts texts;
    private final Set<String> statements = new HashSet<>();
    private final Set<String> provisions = new HashSet<>();
    private final Map<String, String> normalised = new HashMap<>();

    HoldingWriter(Changes changes, Current current, Sheet sheet, StatedTexts texts, boolean replace) {
        this.changes = changes;
        this.sheet = sheet;
        this.texts = texts;
        this.isItem = sheet == Sheet.ITEMS;
        this.replace = replace;
        this.current = current;
    }

    void write(List<Row> rows) {
        var byCode = byCode(rows);
        var codes = List.copyOf(byCode.keySet());
        var done = 0;
        for (var start = 0; start < codes.size(); start += Changes.BATCH) {
            var some = codes.subList(start, Math.min(codes.size(), start + Changes.BATCH));
            var there = current.of(sheet, some);
            var batch = new Batch();
            for (var code : some) {
                var of = Objects.requireNonNull(byCode.get(code));
                var before = there.get(code);
                if (before == null) {
                    add(code, of, batch);
                } else {
                    change(code, of, before, batch);
                }
                done += of.size();
            }
            flush(batch);
            changes.progress().step(Progress.Phase.WRITE, sheet.title(), done, rows.size());
        }
    }

    static Map<String, List<Row>> byCode(List<Row> rows) {
        var byCode = new LinkedHashMap<String, List<Row>>(rows.size() * 2);
        for (var row : rows) {
            byCode.computeIfAbsent(Objects.requireNonNull(row.get("code")), key -> new ArrayList<>(1))
                    .add(row);
        }
        return byCode;
    }

    private void flush(Batch batch) {
        var name = sheet.alias();
        changes.write("write-statements", batch.statements);
        changes.write("write-provisions", batch.provisions);
        changes.write("add-" + name, batch.added);
        changes.write("change-" + name, batch.changed);
        changes.write("restate-" + name, batch.restated);
        changes.write("release-" + name, batch.released);
        changes.write("hold-" + name, batch.held);
        changes.write("unbase-" + name, batch.unbased);
        changes.write("base-" + name, batch.based);
        changes.write("unplace-" + name, batch.unplaced);
        changes.write("place-" + name, batch.placed);
        if (!batch.added.isEmpty() || !batch.restated.isEmpty() || !batch.held.isEmpty()) {
            changes.textsChanged();
        }
    }

    static @Nullable String first(List<Row> rows, String column) {
        for (var row : rows) {
            var cell = row.get(column);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    private void add(String code, List<Row> rows, Batch batch) {
        var set = Changes.map();
        set.put("code", code);
        properties(rows).forEach((id, value) -> {
            if (value != null) {
                set.put(id, value);
            }
        });
        batch.added.add(Map.of("set", set, "statement", statement(rows, batch)));
        var holdings = holdings(rows, Map.of());
        holdings.forEach((agency, held) -> hold(code, agency, held, batch));
        var area = first(rows, "area");
        if (holdings.isEmpty() && area != null) {
            batch.placed.add(Map.of("code", code, "area", area));
        }
        base(code, basis(rows), batch);
        rows.forEach(row -> changes.count(sheet, Effect.ADDED));
    }

    private void change(String code, List<Row> rows, Map<String, Object> before, Batch batch) {
        var set = Changes.map();
        properties(rows).forEach((id, value) -> {
            if (!Objects.equals(value, before.get(id))) {
                Changes.put(set, id, value);
            }
        });
        if (!set.isEmpty()) {
            batch.changed.add(Map.of("code", code, "set", set));
        }
        var changed = !set.isEmpty();
        if (set.containsKey(isItem ? "name" : "text")) {
            var statement = statement(rows, batch);
            if (!statement.equals(before.get("statement"))) {
                batch.restated.add(Map.of("code", code, "statement", statement));
            }
        }
        var basis = basis(rows);
        var was = new TreeSet<>(strings(before.get("basis")));
        var clears = replace
                && basis.isEmpty()
                && rows.stream().allMatch(row -> row.table().has("basis"));
        if ((!basis.isEmpty() || clears) && !basis.equals(was)) {
            changes.left(was);
            batch.unbased.add(Map.of("code", code));
            base(code, basis, batch);
            changed = true;
        }
        holders(code, rows, before, changed, batch);
    }

    /** Compares holders agency by agency and counts the rows. */
    private void holders(String code, List<Row> rows, Map<String, Object> before, boolean thingChanged, Batch batch) {
        var was = held(before);
        var holdings = holdings(rows, was);
        var effects = new HashMap<String, Effect>();
        holdings.forEach((agency, held) -> {
            var old = was.getOrDefault(agency, Set.of());
            if (held.equals(old)) {
                effects.put(agency, thingChanged ? Effect.CHANGED : Effect.UNCHANGED);
                return;
            }
            if (!old.isEmpty()) {
                batch.released.add(Map.of("code", code, "agency", agency));
            }
            hold(code, agency, held, batch);
            effects.put(agency, old.isEmpty() ? Effect.ADDED : Effect.CHANGED);
        });
        var area = first(rows, "area");
        var oldArea = before.get("area");
        var placed = false;
        if (holdings.isEmpty() && was.isEmpty()) {
            if (area != null && !area.equals(oldArea)) {
                if (oldArea != null) {
                    batch.unplaced.add(Map.of("code", code));
                }
                batch.placed.add(Map.of("code", code, "area", area));
                placed = true;
            }
        } else if (oldArea != null) {
            batch.unplaced.add(Map.of("code", code));
            placed = true;
        }
        for (var row : rows) {
            var agency = row.get("agency");
            var effect = agency == null ? null : effects.get(agency);
            changes.count(sheet, effect != null ? effect : thingChanged || placed ? Effect.CHANGED : Effect.UNCHANGED);
        }
    }

    private Map<String, @Nullable Object> properties(List<Row> rows) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        if (isItem) {
            values.put("name", first(rows, "name"));
            var written = Objects.requireNonNull(first(rows, "category"));
            var category = category(written);
            values.put("category", category);
            values.put("categoryAsWritten", category.equals(written) ? null : written);
        } else {
            var text = Objects.requireNonNull(first(rows, "text"));
            var normalised = Texts.normalise(text);
            values.put("text", normalised);
            values.put("original", normalised.equals(text) ? null : text);
            optional(rows, "category", values);
        }
        optional(rows, "domain", values);
        return values;
    }

    private void optional(List<Row> rows, String column, Map<String, @Nullable Object> values) {
        var value = first(rows, column);
        if (value != null
                || replace && rows.stream().allMatch(row -> row.table().has(column))) {
            values.put(column, value);
        }
    }

    /** The kind of power that a list's own word means: 其他 where it is none of them. */
    static String category(String written) {
        return Word.read(ItemCategory.class, written)
                .or(() -> java.util.Arrays.stream(ItemCategory.values())
                        .filter(category -> category != ItemCategory.OTHER && written.contains(category.chinese()))
                        .findFirst())
                .orElse(ItemCategory.OTHER)
                .chinese();
    }

    private String statement(List<Row> rows, Batch batch) {
        var statement = texts.of(sheet, rows);
        if (statements.add(statement.key())) {
            var row = Changes.map();
            row.put("key", statement.key());
            row.put("text", statement.text());
            Changes.put(row, "family", statement.family());
            Changes.put(row, "boilerplate", statement.boilerplate() ? Boolean.TRUE : null);
            var compared = texts.comparedIn(statement.key());
            Changes.put(row, "matched", compared == null ? null : StatementMatches.VERSION);
            Changes.put(row, "matchedIn", compared);
            batch.statements.add(row);
        }
        return statement.key();
    }

    private Set<String> basis(List<Row> rows) {
        var basis = new TreeSet<String>();
        for (var row : rows) {
            for (var part : Cells.provisions(row.get("basis"))) {
                var code = normalised.computeIfAbsent(part, Texts::normalise);
                if (!code.isEmpty()) {
                    basis.add(code);
                }
            }
        }
        return basis;
    }

    private void base(String code, Set<String> basis, Batch batch) {
        if (basis.isEmpty()) {
            return;
        }
        for (var provision : basis) {
            if (provisions.add(provision)) {
                batch.provisions.add(provision(provision));
            }
        }
        batch.based.add(Map.of("code", code, "basis", List.copyOf(basis)));
    }

    /** An instrument in 《》 and what follows it, or what stands before the article. */
    private static Map<String, Object> provision(String text) {
        var row = Changes.map();
        row.put("code", text);
        row.put("text", text);
        var law = LAW.matcher(text);
        var article = ARTICLE.matcher(text);
        if (law.matches()) {
            row.put("law", law.group(1));
            Changes.put(row, "article", law.group(2).isEmpty() ? null : law.group(2));
        } else if (article.matches() && !article.group(1).isEmpty()) {
            row.put("law", article.group(1));
            row.put("article", article.group(2));
        } else {
            row.put("law", text);
            Changes.put(row, "article", null);
        }
        return row;
    }

    private static Collection<String> strings(@Nullable Object list) {
        return list instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of();
    }

    private static Map<String, Set<Holding>> held(Map<String, Object> before) {
        var held = new LinkedHashMap<String, Set<Holding>>();
        if (before.get("holders") instanceof List<?> holders) {
            for (var each : holders) {
                var holder = (Map<?, ?>) each;
                held.computeIfAbsent(String.valueOf(holder.get("agency")), key -> new LinkedHashSet<>())
                        .add(new Holding(
                                (String) holder.get("bureau"),
                                Objects.requireNonNullElse((String) holder.get("role"), Role.LEAD.name()),
                                (String) holder.get("source")));
            }
        }
        return held;
    }

    /** What the rows say of each agency they name; an empty role or source of a holder that is one already stays. */
    private Map<String, Set<Holding>> holdings(List<Row> rows, Map<String, Set<Holding>> was) {
        var holdings = new LinkedHashMap<String, Set<Holding>>();
        for (var row : rows) {
            var agency = row.get("agency");
            if (agency == null) {
                continue;
            }
            var before = was.getOrDefault(agency, Set.of());
            var bureau = row.get("bureau");
            if (bureau == null && !replace && before.size() == 1) {
                bureau = before.iterator().next().bureau();
            }
            var unit = bureau;
            var old = before.stream()
                    .filter(holding -> Objects.equals(holding.bureau(), unit))
                    .findFirst()
                    .orElse(null);
            var role = row.get("role");
            var source = isItem ? row.get("source") : null;
            if (!replace && old != null) {
                role = role == null ? old.role() : role;
                source = source == null ? old.source() : source;
            }
            var holding = new Holding(bureau, role == null ? Role.LEAD.name() : role, source);
            var of = holdings.computeIfAbsent(agency, key -> new LinkedHashSet<>());
            // two rows of one holder that differ only in what one of them leaves open are one
            if (of.stream().noneMatch(other -> Objects.equals(other.bureau(), holding.bureau()))) {
                of.add(holding);
            }
        }
        return holdings;
    }

    private void hold(String code, String agency, Set<Holding> held, Batch batch) {
        for (var holding : held) {
            var row = Changes.map();
            row.put("code", code);
            Changes.put(row, "agency", holding.bureau() == null ? agency : null);
            Changes.put(row, "bureau", holding.bureau());
            row.put("role", holding.role());
            if (isItem) {
                Changes.put(row, "source", holding.source());
            }
            batch.held.add(row);
        }
    }
}
