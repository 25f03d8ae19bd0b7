package dutygraph;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    private static final String TEXT = ".txt";

    private static final AsFile NONE = out -> {
        throw new IllegalStateException("A form that the command does not have");
    };

    private final List<Format> forms;

    // not the enum: which of its forms a command has, only the command knows
    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "result.format")
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "result.out")
    private @Nullable Path out;

    /** @param more forms beside table and JSON that the command has */
    ResultOptions(Format... more) {
        forms = Stream.concat(Stream.of(Format.table, Format.json), Stream.of(more))
                .toList();
    }

    /**
     * Looks at what is asked for before the work is done.
     *
     * @throws UsageError where the command has no such form
     */
    void check() {
        form();
    }

    /** Writes the result as table or JSON to stdout or to the file asked for. */
    void write(Object result, Consumer<PrintStream> asTable) throws IOException {
        write(result, asTable, NONE);
    }

    /** Writes the result to stdout or to the file asked for; there is no document of it. */
    void write(Object result, Consumer<PrintStream> asTable, AsFile asWorkbook) throws IOException {
        write(result, asTable, asWorkbook, NONE);
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
            return formed(asked)
                    .orElseThrow(() -> new UsageError(Messages.get("not-one-of", "--format", asked, names("", forms))));
        }
        var name = out == null ? "" : out.getFileName().toString();
        var dot = name.lastIndexOf('.');
        // a name without a suffix promises nothing
        if (dot < 0 || name.toLowerCase(Locale.ROOT).endsWith(TEXT)) {
            return Format.table;
        }
        return formed(name.substring(dot + 1))
                .filter(form -> form != Format.table)
                .orElseThrow(() -> new UsageError(
                        Messages.get("suffix-of-none", name, TEXT + " " + names(".", forms.subList(1, forms.size())))));
    }

    private Optional<Format> formed(String word) {
        return forms.stream().filter(form -> form.name().equalsIgnoreCase(word)).findFirst();
    }

    private static String names(String before, List<Format> forms) {
        return forms.stream().map(form -> before + form).collect(Collectors.joining(" "));
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
