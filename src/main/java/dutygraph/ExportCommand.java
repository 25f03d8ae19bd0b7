package dutygraph;

import dutygraph.report.DatasetExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole dataset as a file whose suffix says the form. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "export.out")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        var name = out.getFileName().toString();
        var format = DatasetExport.Format.of(name)
                .orElseThrow(() -> new UsageError(Messages.get(
                        "unknown-suffix",
                        name,
                        Arrays.stream(DatasetExport.Format.values())
                                .map(DatasetExport.Format::suffix)
                                .collect(Collectors.joining(" ")))));
        try (var application = graph.openToRead()) {
            WholeFile.write(out, stream -> application.part(DatasetExport.class).write(stream, format));
        }
        return Exit.DONE;
    }
}
