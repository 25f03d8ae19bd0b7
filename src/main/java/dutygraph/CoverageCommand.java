package dutygraph;

import dutygraph.analysis.Coverage;
import dutygraph.analysis.CoverageMatrix;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which agency reaches which township. */
@Command(name = "coverage")
final class CoverageCommand implements Callable<Integer> {

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "area")
    private @Nullable String area;

    @Option(names = "--township", paramLabel = "CODE", descriptionKey = "coverage.township")
    private @Nullable String township;

    @Override
    public Integer call() throws IOException {
        result.check();
        try (var application = graph.openToRead()) {
            var matrix =
                    application.part(Coverage.class).of(Codes.known(application, area), township, Locale.getDefault());
            result.write(matrix, out -> print(matrix, out));
            return Exit.DONE;
        }
    }

    private static void print(CoverageMatrix matrix, PrintStream out) {
        var cells = new HashMap<String, CoverageMatrix.Cell>();
        matrix.cells().forEach(cell -> cells.put(cell.row() + "|" + cell.column(), cell));
        var heads = new String[matrix.columns().size() + 1];
        heads[0] = Messages.get("head.agency");
        for (var i = 1; i < heads.length; i++) {
            heads[i] = matrix.columns().get(i - 1).name();
        }
        var table = new Table(heads);
        for (var row : matrix.rows()) {
            var line = new @Nullable Object[heads.length];
            line[0] = row.name();
            for (var i = 1; i < heads.length; i++) {
                var cell =
                        cells.get(row.code() + "|" + matrix.columns().get(i - 1).code());
                line[i] = cell == null ? null : Boolean.TRUE.equals(cell.gap()) ? Messages.get("gap") : cell.items();
            }
            table.add(line);
        }
        table.print(out);
        if (!matrix.mandatory().isEmpty()) {
            FindingTables.each(matrix.mandatory()).print(out);
        }
    }
}
