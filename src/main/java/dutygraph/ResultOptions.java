package dutygraph;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command writes its result. JSON is the same object that the API answers. */
final class ResultOptions {

    /** Forms of a result. */
    enum Format {
        table,
        json,
        xlsx
    }

    /** Writes a workbook. */
    interface AsWorkbook {
        void write(OutputStream out) throws IOException;
    }

    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT);

    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "result.format")
    private Format format = Format.table;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "result.out")
    private @Nullable Path out;

    /** Writes the result as table or JSON to stdout or to the file asked for. */
    void write(Object result, Consumer<PrintStream> asTable) throws IOException {
        write(result, asTable, out -> {
            throw new UsageError(Messages.get("no-workbook"));
        });
    }

    /** Writes the result to stdout or to the file asked for, which then holds all of it or is not there. */
    void write(Object result, Consumer<PrintStream> asTable, AsWorkbook asWorkbook) throws IOException {
        var file = out;
        if (file == null) {
            writeTo(System.out, result, asTable, asWorkbook);
            return;
        }
        WholeFile.write(file, stream -> {
            var printer = new PrintStream(stream, false, StandardCharsets.UTF_8);
            writeTo(printer, result, asTable, asWorkbook);
            printer.flush();
        });
    }

    private void writeTo(PrintStream stream, Object result, Consumer<PrintStream> asTable, AsWorkbook asWorkbook)
            throws IOException {
        switch (format) {
            case table -> asTable.accept(stream);
            case json -> stream.println(JSON.writeValueAsString(result));
            case xlsx -> asWorkbook.write(stream);
        }
    }
}
