package dutygraph.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dutygraph.cypher.Graph;
import dutygraph.intake.Column;
import dutygraph.intake.Sheet;
import dutygraph.intake.SheetRows;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;

/**
 * The whole dataset in the workbook's own sheets, ordered by codes: the same graph gives the same bytes, and importing them
 * again changes nothing.
 */
public final class DatasetExport {

    /** What a dataset can be written as. */
    public enum Format {
        XLSX("xlsx"),
        JSON("json"),
        CSV_ZIP("csv.zip");

        private final String suffix;

        Format(String suffix) {
            this.suffix = suffix;
        }

        /** How files of the format end, without the dot; also its name in the API. */
        public String suffix() {
            return suffix;
        }

        /** The format with which a file of that name, or a request for that word, is met. */
        public static Optional<Format> of(String name) {
            var lower = name.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(format -> lower.equals(format.suffix) || lower.endsWith("." + format.suffix))
                    .findFirst();
        }
    }

    private static final List<String> VERDICT = List.of("key", "decision", "reason", "text", "by", "at");

    private final Graph graph;

    /** Exports the graph. */
    public DatasetExport(Graph graph) {
        this.graph = graph;
    }

    /** Writes to a stream, which stays open. */
    public void write(OutputStream out, Format format) throws IOException {
        try {
            switch (format) {
                case XLSX -> xlsx(out);
                case JSON -> json(out);
                case CSV_ZIP -> csv(out);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private void csv(OutputStream out) throws IOException {
        try (var zip = new FixedZip(out)) {
            for (var sheet : Sheet.values()) {
                var entry = zip.entry(sheet.title() + ".csv");
                var writer = new BufferedWriter(new OutputStreamWriter(entry, StandardCharsets.UTF_8), 1 << 16);
                // so that a spreadsheet takes it for UTF-8
                writer.write('\uFEFF');
                var format = CSVFormat.RFC4180;
                format.printRecord(
                        writer, sheet.written().stream().map(Column::name).toArray());
                SheetRows.of(graph, sheet, cells -> print(format, writer, cells));
                writer.flush();
            }
        }
    }

    private static void print(CSVFormat format, Writer writer, List<String> cells) {
        try {
            format.printRecord(writer, cells.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void json(OutputStream out) throws IOException {
        var factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (var json = factory.createGenerator(out)) {
            var indent = new DefaultIndenter(" ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            json.writeStartObject();
            json.writeObjectFieldStart("sheets");
            for (var sheet : Sheet.values()) {
                json.writeArrayFieldStart(sheet.title());
                SheetRows.of(graph, sheet, cells -> object(json, sheet, cells));
                json.writeEndArray();
            }
            json.writeEndObject();
            verdicts(json);
            json.writeEndObject();
        }
    }

    /** What reviewers decided, where they did: no sheet of the workbook, but lost with the data otherwise. */
    private void verdicts(JsonGenerator json) throws IOException {
        var verdicts = graph.read("analysis/verdicts", Map.of(), row -> row.asMap());
        if (verdicts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("verdicts");
        for (var verdict : verdicts) {
            json.writeStartObject();
            for (var name : VERDICT) {
                var value = verdict.get(name);
                if (value != null) {
                    json.writeStringField(name, value.toString());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void object(JsonGenerator json, Sheet sheet, List<String> cells) {
        try {
            json.writeStartObject();
            var columns = sheet.written();
            for (var i = 0; i < columns.size(); i++) {
                if (cells.get(i).isEmpty()) {
                    continue;
                }
                if (columns.get(i).kind() == Column.Kind.INTEGER) {
                    json.writeNumberField(columns.get(i).name(), Long.parseLong(cells.get(i)));
                } else {
                    json.writeStringField(columns.get(i).name(), cells.get(i));
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void xlsx(OutputStream out) throws IOException {
        var plain = Files.createTempFile("dutygraph", ".xlsx");
        try {
            try (var file = new BufferedOutputStream(Files.newOutputStream(plain), 1 << 16);
                    var workbook = new Workbook(file, "dutygraph", "1.0")) {
                workbook.setCompressionLevel(1);
                for (var sheet : Sheet.values()) {
                    sheet(workbook, sheet);
                }
            }
            try (var zip = new FixedZip(out)) {
                zip.copy(plain);
            }
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private void sheet(Workbook workbook, Sheet sheet) throws IOException {
        try (var worksheet = workbook.newWorksheet(sheet.title())) {
            var columns = sheet.written();
            for (var i = 0; i < columns.size(); i++) {
                worksheet.value(0, i, columns.get(i).name());
                worksheet.style(0, i).bold().set();
                worksheet.width(i, columns.get(i).kind() == Column.Kind.SENTENCE ? 60 : 16);
            }
            worksheet.freezePane(0, 1);
            var row = new int[1];
            SheetRows.of(graph, sheet, cells -> {
                row[0]++;
                for (var i = 0; i < cells.size(); i++) {
                    if (cells.get(i).isEmpty()) {
                        continue;
                    }
                    if (columns.get(i).kind() == Column.Kind.INTEGER) {
                        worksheet.value(row[0], i, Long.parseLong(cells.get(i)));
                    } else {
                        worksheet.inlineString(row[0], i, cells.get(i));
                    }
                }
                if (row[0] % 1_000 == 0) {
                    flush(worksheet);
                }
            });
        }
    }

    private static void flush(org.dhatim.fastexcel.Worksheet worksheet) {
        try {
            worksheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
