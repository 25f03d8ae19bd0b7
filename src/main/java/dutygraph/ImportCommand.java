package dutygraph;

import dutygraph.intake.ImportCancelled;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.ImportResult;
import dutygraph.intake.RowError;
import dutygraph.intake.WorkbookIntake;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks and loads workbooks, csv folders and foreign lists. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private EmbeddingOptions embeddings = new EmbeddingOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "import.file")
    private List<Path> files = List.of();

    @Option(names = "--map", paramLabel = "MAPPING.yaml", descriptionKey = "import.map")
    private @Nullable Path mapping;

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @Option(names = "--replace", descriptionKey = "import.replace")
    private boolean replace;

    @Option(names = "--yes", descriptionKey = "import.yes")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        result.check();
        for (var file : files) {
            if (!Files.exists(file)) {
                throw new UsageError(Messages.get("no-file", file));
            }
        }
        var map = mapping;
        if (map != null && !Files.isRegularFile(map)) {
            throw new UsageError(Messages.get("no-file", map));
        }
        var service = embeddings.toService();
        if (!dryRun) {
            EmbeddingOptions.announce(service);
        }
        try (var application = Application.open(graph.toStore(), service)) {
            var intake = application.part(WorkbookIntake.class);
            if (replace && !dryRun && !confirmed(intake)) {
                System.err.println(Messages.get("not-confirmed"));
                return Exit.DONE;
            }
            try (var interruption = Interruption.awaited()) {
                return load(intake, interruption);
            }
        }
    }

    private int load(WorkbookIntake intake, Interruption interruption) throws IOException {
        try {
            var loaded =
                    intake.load(files, options(dryRun, replace), new ConsoleProgress(dryRun, interruption::isAsked));
            result.write(loaded, out -> print(loaded, out));
            return loaded.accepted() ? Exit.DONE : Exit.BAD_INPUT;
        } catch (ImportCancelled e) {
            System.err.println(Messages.get("import-cancelled"));
            return Exit.COULD_NOT_RUN;
        }
    }

    private ImportOptions options(boolean onlyCheck, boolean all) {
        return new ImportOptions(onlyCheck, all, mapping, Locale.getDefault());
    }

    /** What goes is listed before it goes; a script says {@code --yes}. */
    private boolean confirmed(WorkbookIntake intake) {
        if (yes) {
            return true;
        }
        var preview = intake.load(files, options(true, true), new ConsoleProgress(true, () -> false));
        if (!preview.accepted()) {
            return true; // the errors are then shown by the import itself, which writes nothing
        }
        print(preview, System.err);
        var console = System.console();
        if (console == null) {
            throw new UsageError(Messages.get("needs-yes"));
        }
        var answer = console.readLine("%s", Messages.get("confirm"));
        return answer != null && answer.strip().matches("(?i)y|yes|是");
    }

    private static void print(ImportResult loaded, PrintStream out) {
        if (loaded.accepted()) {
            var table = new Table(
                    Messages.get("head.sheet"),
                    Messages.get("head.rows"),
                    Messages.get("head.added"),
                    Messages.get("head.changed"),
                    Messages.get("head.unchanged"),
                    Messages.get("head.removed"));
            for (var sheet : loaded.sheets()) {
                table.add(
                        sheet.sheet(),
                        sheet.rows(),
                        sheet.added(),
                        sheet.changed(),
                        sheet.unchanged(),
                        sheet.removed());
            }
            table.print(out);
        } else {
            errors(loaded.errors().items()).print(out);
            out.println(Messages.get(
                    "rejected", loaded.errors().total(), loaded.errors().shown()));
        }
        for (var notice : loaded.notices()) {
            out.println(sentence(notice));
        }
        if (loaded.accepted()) {
            var untouched =
                    loaded.sheets().stream().allMatch(each -> each.added() + each.changed() + each.removed() == 0);
            out.println(Messages.get(
                    loaded.dryRun() ? "dry-run-done" : untouched ? "nothing-changed" : "import-done",
                    String.format(Locale.ROOT, "%.1f", loaded.seconds())));
        }
    }

    /** Where and what. */
    static String sentence(ImportResult.Notice notice) {
        if (notice.sheet() == null) {
            return Messages.get("notice", notice.message());
        }
        if (notice.row() != null) {
            return Messages.get("notice.row", notice.sheet(), notice.row(), notice.message());
        }
        return notice.column() == null
                ? Messages.get("notice.sheet", notice.sheet(), notice.message())
                : Messages.get("notice.column", notice.sheet(), notice.column(), notice.message());
    }

    /** Place, value, and what to do; errors of a whole file have no columns of their own, so these name it. */
    static Table errors(List<RowError> errors) {
        var table = new Table(
                        Messages.get("head.sheet"),
                        Messages.get("head.row"),
                        Messages.get("head.column"),
                        Messages.get("head.value"),
                        Messages.get("head.what"))
                .withLastWhole();
        for (var error : errors) {
            table.add(
                    error.sheet(),
                    error.row(),
                    error.column(),
                    error.value(),
                    (error.sheet() == null ? error.message() : error.complaint()) + " " + error.remedy());
        }
        return table;
    }
}
