package dutygraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Streams the sheets of an .xlsx workbook. */
final class XlsxSource {

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\s*=\\s*\"([^\"]*)\"");
    private static final byte[] MERGED = "mergeCell ref=\"".getBytes(StandardCharsets.US_ASCII);

    private final Reading reading;

    XlsxSource(Reading reading) {
        this.reading = reading;
    }

    void read(Path path, ZipFile zip, String file) throws IOException {
        var merged = new HashMap<String, List<String>>();
        // a workbook is a zip that anybody may have made: its true size is known only by unpacking it once, and the
        // areas that are merged stand after the rows
        var unpacked = new Unpacked(reading.limits().bytes());
        for (var entry : zip.stream().filter(part -> !part.isDirectory()).toList()) {
            merged.put(entry.getName(), scan(zip, entry, unpacked));
        }
        var parts = relations(zip);
        var errors = reading.faults().total();
        var before = reading.tables().size();
        var unknown = new ArrayList<String>();
        var rows = 0L;
        try (var workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))) {
            var sheets = workbook.getSheets().toList();
            for (var sheet : sheets) {
                var sinks = reading.sinks(file, sheet.getName());
                if (sinks.isEmpty()) {
                    if (!sheet.getName().equals(Template.NOTES)
                            && !sheet.getName().equals(Template.WORDS)) {
                        unknown.add(sheet.getName());
                    }
                    continue;
                }
                sinks.forEach(
                        sink -> sink.merged(merged.getOrDefault(parts.getOrDefault(sheet.getId(), ""), List.of())));
                try (var stream = sheet.openStream()) {
                    for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) stream::iterator) {
                        var cells = new ArrayList<RawCell>(row.getCellCount());
                        for (var cell : row) {
                            if (cell != null) {
                                var raw = raw(cell);
                                if (!raw.text().isBlank() || raw.formula()) {
                                    cells.add(raw);
                                }
                            }
                        }
                        if (!cells.isEmpty()) {
                            rows++;
                            sinks.forEach(sink -> sink.row(row.getRowNum(), cells));
                        }
                    }
                }
                sinks.forEach(TableBuilder::close);
            }
            if (reading.tables().size() == before && reading.faults().total() == errors) {
                reading.faults()
                        .add(
                                rows == 0 && unknown.isEmpty()
                                        ? Fault.inFile(file, Problem.EMPTY_WORKBOOK)
                                        : Fault.inFile(
                                                file,
                                                Problem.NO_KNOWN_SHEET,
                                                String.join("、", unknown),
                                                String.join(
                                                        "、",
                                                        Arrays.stream(Sheet.values())
                                                                .map(Sheet::title)
                                                                .toList())));
            } else if (!unknown.isEmpty()) {
                reading.notice(null, null, null, "unknown-sheets", file, String.join("、", unknown));
            }
        } catch (ImportCancelled e) {
            throw e;
        } catch (RuntimeException e) {
            // the parser's own complaints about broken XML arrive as several kinds of unchecked exceptions
            reading.faults().add(Fault.inFile(file, Problem.BROKEN_FILE, String.valueOf(e.getMessage())));
        }
    }

    private static RawCell raw(Cell cell) {
        var position = cell.getColumnIndex();
        var formula = cell.getFormula() != null || cell.getType() == CellType.FORMULA;
        var text = String.valueOf(cell.getRawValue() == null ? "" : cell.getRawValue());
        if (cell.getType() == CellType.ERROR || isErrorOf(cell)) {
            return new RawCell(position, text.isEmpty() ? "#" : text, RawCell.Type.ERROR, null, formula);
        }
        var value = cell.getValue();
        if (value instanceof Boolean truth) {
            return new RawCell(position, truth ? "TRUE" : "FALSE", RawCell.Type.BOOLEAN, null, formula);
        }
        if (value instanceof Number) {
            return new RawCell(position, text, RawCell.Type.NUMBER, cell.getDataFormatString(), formula);
        }
        return new RawCell(position, value == null ? "" : value.toString(), RawCell.Type.TEXT, null, formula);
    }

    /** A formula's cached error is told only by its text. */
    private static boolean isErrorOf(Cell cell) {
        return cell.getType() == CellType.FORMULA
                && cell.getRawValue() != null
                && List.of("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!")
                        .contains(cell.getRawValue());
    }

    private static List<String> scan(ZipFile zip, ZipEntry entry, Unpacked unpacked) throws IOException {
        var ranges = new ArrayList<String>();
        var wanted = entry.getName().startsWith("xl/worksheets/");
        try (var in = zip.getInputStream(entry)) {
            if (!wanted) {
                unpacked.count(in);
                return ranges;
            }
            var buffer = new byte[1 << 16];
            var matched = 0;
            StringBuilder range = null;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked.add(read);
                for (var i = 0; i < read; i++) {
                    var b = buffer[i];
                    if (range != null) {
                        if (b == '"') {
                            ranges.add(range.toString());
                            range = null;
                        } else {
                            range.append((char) b);
                        }
                    } else if (b == MERGED[matched]) {
                        if (++matched == MERGED.length) {
                            matched = 0;
                            range = new StringBuilder();
                        }
                    } else {
                        matched = b == MERGED[0] ? 1 : 0;
                    }
                }
            }
        }
        return ranges;
    }

    /** Part of the zip by the id by which the workbook names a sheet. */
    private static Map<String, String> relations(ZipFile zip) throws IOException {
        var parts = new HashMap<String, String>();
        var entry = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (entry == null) {
            return parts;
        }
        String text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var relations = RELATION.matcher(text);
        while (relations.find()) {
            var values = new HashMap<String, String>();
            var attributes = ATTRIBUTE.matcher(relations.group(1));
            while (attributes.find()) {
                values.put(attributes.group(1), attributes.group(2));
            }
            var target = values.getOrDefault("Target", "");
            parts.put(values.getOrDefault("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
        return parts;
    }
}
