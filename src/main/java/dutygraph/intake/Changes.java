package dutygraph.intake;

import dutygraph.cypher.Graph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one import writes, in batches, and its counts. In a dry run everything is counted and nothing written. */
final class Changes {

    static final int BATCH = 10_000;

    /** What a row brings. */
    enum Effect {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    private static final class Count {
        private long added;
        private long changed;
        private long unchanged;
        private long removed;
    }

    private final Graph graph;
    private final boolean dry;
    private final Progress progress;
    private final Map<Sheet, Count> counts = new EnumMap<>(Sheet.class);
    private final Set<String> provisions = new HashSet<>();
    private boolean any;
    private boolean texts;
    private boolean areas;

    Changes(Graph graph, boolean dry, Progress progress) {
        this.graph = graph;
        this.dry = dry;
        this.progress = progress;
    }

    Graph graph() {
        return graph;
    }

    Progress progress() {
        return progress;
    }

    /** Runs a query on the rows, ten thousand at a time. */
    void write(String query, List<Map<String, Object>> rows) {
        write(query, "rows", rows);
    }

    /** Runs a query on codes, ten thousand at a time. */
    void remove(String query, Collection<String> codes) {
        write(query, "codes", List.copyOf(codes));
    }

    private void write(String query, String parameter, List<?> values) {
        if (values.isEmpty()) {
            return;
        }
        any = true;
        if (dry) {
            return;
        }
        for (var start = 0; start < values.size(); start += BATCH) {
            if (progress.cancelled()) {
                throw new ImportCancelled();
            }
            graph.write(
                    "intake/" + query,
                    Map.of(parameter, values.subList(start, Math.min(values.size(), start + BATCH))));
        }
    }

    void count(Sheet sheet, Effect effect) {
        var count = counts.computeIfAbsent(sheet, key -> new Count());
        switch (effect) {
            case ADDED -> count.added++;
            case CHANGED -> count.changed++;
            case UNCHANGED -> count.unchanged++;
        }
    }

    void removed(Sheet sheet, int number) {
        counts.computeIfAbsent(sheet, key -> new Count()).removed += number;
    }

    /** Provisions that something was based on until now: they go where nothing else is. */
    void left(Collection<String> basis) {
        provisions.addAll(basis);
    }

    /** The distinct texts, or where they are held, are not what they were. */
    void textsChanged() {
        texts = true;
    }

    /** Areas lie in others than before, so that texts may meet that did not. */
    void areasMoved() {
        areas = true;
        texts = true;
    }

    /**
     * Compares new texts with all others, drops what nothing refers to any more, and marks the graph as changed.
     *
     * @param ahead compares the texts already; null where nothing does
     */
    void finish(@Nullable Comparing ahead) {
        if (dry) {
            return;
        }
        remove("remove-provisions", provisions);
        if (areas) {
            graph.write("intake/statement-unplace", Map.of());
        }
        if (texts) {
            StatementMatches.Step step = (done, total) -> progress.step(Progress.Phase.MATCH, "", done, total);
            if (ahead == null) {
                StatementMatches.refresh(graph, step);
            } else {
                StatementMatches.record(graph, ahead, step);
            }
        }
        if (any) {
            graph.write("intake/raise-version", Map.of());
        }
    }

    List<ImportResult.SheetCounts> counts(Map<Sheet, List<Row>> rows) {
        var result = new ArrayList<ImportResult.SheetCounts>();
        for (var sheet : Sheet.values()) {
            var read = rows.getOrDefault(sheet, List.of()).size();
            var count = counts.get(sheet);
            if (count != null) {
                result.add(new ImportResult.SheetCounts(
                        sheet.title(), read, count.added, count.changed, count.unchanged, count.removed));
            } else if (read > 0) {
                result.add(new ImportResult.SheetCounts(sheet.title(), read, 0, 0, 0, 0));
            }
        }
        return result;
    }

    static Map<String, Object> map() {
        return new HashMap<>();
    }

    /** Puts a value that may be null, which a statement reads as absent. */
    @SuppressWarnings("NullAway") // the driver takes null for an absent value
    static Map<String, Object> put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
        return map;
    }
}
