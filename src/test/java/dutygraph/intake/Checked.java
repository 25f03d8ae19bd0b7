package dutygraph.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/**
 * Files read and checked against an empty graph, without a database.
 *
 * @param rows all that came in, by sheet
 */
record Checked(Map<Sheet, List<Row>> rows, ImportResult.Errors errors, List<ImportResult.Notice> notices) {

    static Checked of(Path... files) {
        return of(Limits.USUAL, List.of(), files);
    }

    static Checked of(Limits limits, List<Mapping> mappings, Path... files) {
        var messages = new Messages(Locale.ENGLISH);
        var reading = new Reading(limits, messages, Progress.NONE, mappings);
        var source = new SourceFiles(reading);
        for (var file : files) {
            source.read(file);
        }
        var faults = new Faults(reading.faults());
        var notices = new ArrayList<>(reading.notices());
        var known = new Known(Map.of(), Map.of(), Map.of());
        var rows = new Resolution(reading, known, faults, notices, messages).rows();
        new RowChecks(known, faults, Progress.NONE, notices, messages).check(rows);
        return new Checked(rows, new ErrorTexts(messages, known).of(faults), notices);
    }

    /** Rows of a sheet. */
    List<Row> rows(Sheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    /** The errors as {@code sheet!F17 PROBLEM value}. */
    List<String> places() {
        return errors.items().stream()
                .map(error -> (error.sheet() == null ? "" : error.sheet() + "!")
                        + (error.columnLetter() == null ? "" : error.columnLetter())
                        + (error.row() == null ? "" : error.row())
                        + " "
                        + error.problem()
                        + (error.value() == null ? "" : " " + error.value()))
                .map(String::strip)
                .toList();
    }

    /** What the notices say. */
    List<String> told() {
        return notices.stream().map(ImportResult.Notice::message).toList();
    }

    static Path csv(Path folder, String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Path xlsx(Path folder, Consumer<Workbook> content) {
        var file = folder.resolve("workbook.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }
}
