package dutygraph.intake;

import dutygraph.cypher.Graph;
import dutygraph.embedding.EmbeddingFailure;
import dutygraph.embedding.EmbeddingService;
import dutygraph.intake.ImportResult.Notice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings workbooks, csv folders and foreign lists into the graph: every row of every sheet is checked first, and everything
 * or nothing is written, in one transaction. Importing the same files twice changes nothing.
 */
public final class WorkbookIntake {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookIntake.class);

    /** Rows that a graph must have gained to be another one for the planner. */
    private static final long MANY_ROWS = 1_000;

    private final Graph graph;
    private final Limits limits;
    private final @Nullable EmbeddingService embeddings;

    /** Imports into the graph. */
    public WorkbookIntake(Graph graph) {
        this(graph, Limits.USUAL, null);
    }

    /** Imports into the graph, then asks the service for vectors of the new texts; null for none. */
    public WorkbookIntake(Graph graph, @Nullable EmbeddingService embeddings) {
        this(graph, Limits.USUAL, embeddings);
    }

    WorkbookIntake(Graph graph, Limits limits) {
        this(graph, limits, null);
    }

    private WorkbookIntake(Graph graph, Limits limits, @Nullable EmbeddingService embeddings) {
        this.graph = graph;
        this.limits = limits;
        this.embeddings = embeddings;
    }

    /**
     * Checks the files and, unless something is wrong or only asked for, writes what differs from the graph.
     *
     * @param files workbooks (.xlsx), folders or zips of csv files, single lists; read together, so they may refer to each
     *     other
     * @return what was done; a wrong row or file is no exception but an error in it, and then nothing is written
     * @throws ImportCancelled where {@link Progress#cancelled()} asked for it; nothing is written then. Where it asks only once
     *     texts are sent to an embedding service, the files are in the graph already: then that ends, with a notice
     */
    public ImportResult load(List<Path> files, ImportOptions options, Progress progress) {
        var started = System.nanoTime();
        var messages = new Messages(options.locale());
        var reading = read(files, options, progress, messages);
        if (reading.tables().stream().allMatch(table -> table.rows().isEmpty())) {
            return rejected(reading, reading.faults(), null, options, messages, started);
        }
        var result = options.dryRun()
                ? load(graph, reading, options, progress, messages, started)
                : graph.inTransaction(tx -> {
                    tx.write("intake/begin", Map.of());
                    return load(tx, reading, options, progress, messages, started);
                });
        if (result.written()) {
            replan(result);
        }
        if (embeddings != null && result.written()) {
            result = result.with(vectors(embeddings, progress, messages, options.locale()), seconds(started));
        }
        if (result.written()) {
            progress.at(Progress.Phase.WRITE, "", 1, 1);
        }
        return result;
    }

    /** Where most of the graph came now, plans made for what was there before would stay bad until the next write. */
    private void replan(ImportResult result) {
        var added = result.sheets().stream()
                .mapToLong(ImportResult.SheetCounts::added)
                .sum();
        if (added < MANY_ROWS) {
            return;
        }
        var duties =
                graph.read("change/size", Map.of(), row -> row.get("duties").asLong());
        if (added > duties.get(0)) {
            try {
                graph.write("store/statistics", Map.of());
            } catch (Neo4jException e) {
                // a server may allow it to nobody but its administrators; it counts anew by itself in the end
                LOG.debug("The statistics stay as they are", e);
            }
        }
    }

    /** Vectors only add candidates, so an import without them is whole; what became of them is said. */
    private List<Notice> vectors(EmbeddingService service, Progress progress, Messages messages, Locale locale) {
        try {
            var outcome = new StatementVectors(graph, service, progress).refresh();
            return outcome.sent() + outcome.pairs() == 0
                    ? List.of()
                    : List.of(notice(messages.notice(
                            "embedded", outcome.sent(), service.uri(), service.model(), outcome.pairs())));
        } catch (EmbeddingFailure e) {
            return List.of(notice(messages.notice("not-embedded", e.in(locale))));
        } catch (ImportCancelled e) {
            return List.of(notice(messages.notice("embedding-stopped")));
        } catch (Neo4jException e) {
            return List.of(notice(messages.notice("embedding-not-kept", String.valueOf(e.getMessage()))));
        }
    }

    private static Notice notice(String message) {
        return new Notice(null, null, null, message);
    }

    private Reading read(List<Path> files, ImportOptions options, Progress progress, Messages messages) {
        var mappings = List.<Mapping>of();
        var faults = new ArrayList<Fault>();
        if (options.mapping() != null) {
            try {
                mappings = Mapping.read(options.mapping(), messages);
            } catch (Mapping.Malformed e) {
                faults.add(Fault.inFile(
                        String.valueOf(options.mapping().getFileName()),
                        Problem.BAD_MAPPING,
                        String.valueOf(e.getMessage())));
            }
        }
        var reading = new Reading(limits, messages, progress, mappings);
        faults.forEach(reading.faults()::add);
        if (faults.isEmpty()) {
            var source = new SourceFiles(reading);
            files.forEach(source::read);
            if (!reading.faults().any()
                    && reading.tables().stream().allMatch(table -> table.rows().isEmpty())) {
                reading.faults()
                        .add(Fault.inFile(
                                String.join(
                                        "、",
                                        files.stream()
                                                .map(file -> String.valueOf(file.getFileName()))
                                                .toList()),
                                Problem.EMPTY_WORKBOOK));
            }
        }
        return reading;
    }

    private static ImportResult rejected(
            Reading reading,
            Faults faults,
            @Nullable Known known,
            ImportOptions options,
            Messages messages,
            long started) {
        return new ImportResult(
                options.dryRun(),
                false,
                List.of(),
                new ErrorTexts(messages, known).of(faults),
                List.copyOf(reading.notices()),
                seconds(started));
    }

    private static double seconds(long started) {
        return Math.round((System.nanoTime() - started) / 1e6) / 1e3;
    }

    /** Runs again from here where the database asks for it, so it changes nothing but the graph it is given. */
    private static ImportResult load(
            Graph graph, Reading reading, ImportOptions options, Progress progress, Messages messages, long started) {
        var faults = new Faults(reading.faults());
        var notices = new ArrayList<>(reading.notices());
        var current = Current.of(graph);
        var known = new Known(current.areas(), current.agencies(), current.bureaus());
        var rows = new Resolution(reading, known, faults, notices, messages).rows();
        items(current, known, rows);
        new RowChecks(known, faults, progress, notices, messages).check(rows);
        if (faults.any()) {
            return rejected(reading, faults, known, options, messages, started);
        }
        var changes = new Changes(graph, options.dryRun(), progress);
        var delegations = DelegationCodes.of(graph, current, of(rows, Sheet.DELEGATIONS), options.replace());
        rows.put(Sheet.DELEGATIONS, delegations.rows());
        if (options.replace()) {
            new Replacement(changes, current, rows, known, notices, messages).apply();
        }
        changes.remove("remove-delegations", delegations.superseded());
        var texts = new StatedTexts();
        try (var ahead = options.dryRun() ? null : ahead(current, known, rows, texts)) {
            write(changes, current, known, rows, texts, options, notices, messages);
            changes.finish(ahead);
        }
        if (!options.dryRun()) {
            reading.verdicts().write(graph);
        }
        return new ImportResult(
                options.dryRun(),
                !options.dryRun(),
                changes.counts(rows),
                new ErrorTexts(messages, known).of(faults),
                List.copyOf(notices),
                seconds(started));
    }

    /** Where all texts are new they can be compared while they are written; null where the graph has texts already. */
    private static @Nullable Comparing ahead(
            Current current, Known known, Map<Sheet, List<Row>> rows, StatedTexts texts) {
        if (!current.holdsNoTexts()) {
            return null;
        }
        var stated = StatementPlaces.of(rows, texts, known);
        texts.comparedIn(stated.places());
        return Comparing.all(stated);
    }

    /** Items that rows refer to and that the graph may hold. */
    private static void items(Current current, Known known, Map<Sheet, List<Row>> rows) {
        var wanted = new HashSet<String>();
        for (var row : rows.getOrDefault(Sheet.DELEGATIONS, List.of())) {
            var code = row.get("item");
            if (code != null && !known.hasItem(code)) {
                wanted.add(code);
            }
        }
        known.addItems(current.of(Sheet.ITEMS, wanted).keySet());
    }

    private static void write(
            Changes changes,
            Current current,
            Known known,
            Map<Sheet, List<Row>> rows,
            StatedTexts texts,
            ImportOptions options,
            List<Notice> notices,
            Messages messages) {
        var nodes = new NodeWriter(changes, current, known, options.replace());
        nodes.writeAreas(of(rows, Sheet.AREAS));
        nodes.writeAgencies(of(rows, Sheet.AGENCIES), of(rows, Sheet.BUREAUS));
        if (!of(rows, Sheet.AREAS).isEmpty()) {
            nodes.refreshLines(codes(of(rows, Sheet.AGENCIES)));
        }
        for (var sheet : StatedTexts.SHEETS) {
            if (!of(rows, sheet).isEmpty()) {
                new HoldingWriter(changes, current, sheet, texts, options.replace()).write(of(rows, sheet));
            }
        }
        unknownCategories(of(rows, Sheet.ITEMS), notices, messages);
        for (var sheet : List.of(
                Sheet.DELEGATIONS, Sheet.LISTED_DUTIES, Sheet.LIAISONS, Sheet.MANDATORY_DUTIES, Sheet.CEILINGS)) {
            nodes.write(sheet, of(rows, sheet));
        }
        completeness(changes, current, nodes, rows);
    }

    private static void completeness(Changes changes, Current current, NodeWriter nodes, Map<Sheet, List<Row>> rows) {
        var stated = new HashSet<String>();
        var loaded = new ArrayList<Row>();
        var unloaded = new HashSet<String>();
        for (var row : of(rows, Sheet.COMPLETENESS)) {
            var code = NodeWriter.code(Sheet.COMPLETENESS, row);
            stated.add(code);
            if (Cells.NOT_LOADED.equals(row.get("complete"))) {
                unloaded.add(code);
            } else {
                loaded.add(row);
            }
        }
        if (!unloaded.isEmpty()) {
            var there = current.of(Sheet.COMPLETENESS, unloaded).keySet();
            changes.remove("remove-completeness", there);
            unloaded.forEach(code -> changes.count(
                    Sheet.COMPLETENESS, there.contains(code) ? Changes.Effect.CHANGED : Changes.Effect.UNCHANGED));
        }
        var derived = DerivedCompleteness.of(rows, stated);
        current.of(Sheet.COMPLETENESS, derived.keySet()).keySet().forEach(derived::remove);
        nodes.writeCompleteness(loaded, derived);
    }

    private static List<Row> of(Map<Sheet, List<Row>> rows, Sheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    private static Set<String> codes(List<Row> rows) {
        var codes = new HashSet<String>();
        rows.forEach(row -> codes.add(String.valueOf(row.get("code"))));
        return codes;
    }

    /** A list's own kind of power that is none of the ten counts as 其他, which the user should know. */
    private static void unknownCategories(List<Row> items, List<Notice> notices, Messages messages) {
        var unknown = new java.util.TreeSet<String>();
        for (var row : items) {
            var written = Objects.requireNonNullElse(row.get("category"), "");
            if (HoldingWriter.category(written).equals("其他") && !written.startsWith("其")) {
                unknown.add(written);
            }
        }
        if (!unknown.isEmpty()) {
            notices.add(new Notice(
                    Sheet.ITEMS.title(),
                    null,
                    Sheet.ITEMS.column("category").name(),
                    messages.notice("other-category", String.join("、", unknown))));
        }
    }
}
