package dutygraph;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command writes its result. JSON is the same object that the API answers. */
final class ResultOptions {

    /** Forms of a result. */
    enum Format {
        table,
        json,
        xlsx,
        docx
    }

    /** Writes a workbook or a document. */
    interface AsFile {
        void write(OutputStream out) throws IOException;
    }

    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT);

    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "result.format")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "result.out")
    private @Nullable Path out;

    /** Writes the result as table or JSON to stdout or to the file asked for. */
    void write(Object result, Consumer<PrintStream> asTable) throws IOException {
        write(result, asTable, out -> {
            throw new UsageError(Messages.get("no-workbook"));
        });
    }

    /** Writes the result to stdout or to the file asked for; there is no document of it. */
    void write(Object result, Consumer<PrintStream> asTable, AsFile asWorkbook) throws IOException {
        write(result, asTable, asWorkbook, out -> {
            throw new UsageError(Messages.get("no-document"));
        });
    }

    /** Writes the result to stdout or to the file asked for, which then holds all of it or is not there. */
    void write(Object result, Consumer<PrintStream> asTable, AsFile asWorkbook, AsFile asDocument) throws IOException {
        var file = out;
        if (file == null) {
            writeTo(System.out, result, asTable, asWorkbook, asDocument);
            return;
        }
        WholeFile.write(file, stream -> {
            var printer = new PrintStream(stream, false, StandardCharsets.UTF_8);
            writeTo(printer, result, asTable, asWorkbook, asDocument);
            printer.flush();
        });
    }

    /** What is said instead of a result: only who reads JSON is told on stdout. */
    void refuse(Object reasons) throws IOException {
        if (form() == Format.json) {
            write(reasons, out -> {});
        }
    }

    /** What was asked for; where nothing was, what the name of the file says. */
    private Format form() {
        var asked = format;
        if (asked != null) {
            return asked;
        }
        var name = out == null ? "" : out.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(Format.json, Format.xlsx, Format.docx)
                .filter(each -> name.endsWith("." + each))
                .findFirst()
                .orElse(Format.table);
    }

    private void writeTo(
            PrintStream stream, Object result, Consumer<PrintStream> asTable, AsFile asWorkbook, AsFile asDocument)
            throws IOException {
        switch (form()) {
            case table -> asTable.accept(stream);
            case json -> stream.println(JSON.writeValueAsString(result));
            case xlsx -> asWorkbook.write(stream);
            case docx -> asDocument.write(stream);
        }
    }
}
