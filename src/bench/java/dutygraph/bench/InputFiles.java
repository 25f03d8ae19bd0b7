package dutygraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** Generated sheets in the forms that the import reads. */
final class InputFiles {

    private InputFiles() {}

    /** A folder with one csv file a sheet. */
    static Path csv(Path folder, Map<String, Generated.Rows> sheets) throws IOException {
        Files.createDirectories(folder);
        for (var sheet : sheets.entrySet()) {
            try (var out = Files.newBufferedWriter(folder.resolve(sheet.getKey() + ".csv"))) {
                out.write(String.join(",", sheet.getValue().header()) + "\n");
                for (var row : sheet.getValue().rows()) {
                    out.write(Arrays.stream(row)
                                    .map(cell -> cell.indexOf(',') < 0 ? cell : '"' + cell + '"')
                                    .collect(Collectors.joining(","))
                            + "\n");
                }
            }
        }
        return folder;
    }

    static Path xlsx(Path file, Map<String, Generated.Rows> sheets) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "bench", "1.0")) {
            for (var entry : sheets.entrySet()) {
                var sheet = workbook.newWorksheet(entry.getKey());
                var header = entry.getValue().header();
                for (var column = 0; column < header.size(); column++) {
                    sheet.value(0, column, header.get(column));
                }
                var number = 1;
                for (var row : entry.getValue().rows()) {
                    for (var column = 0; column < row.length; column++) {
                        if (!row[column].isEmpty()) {
                            sheet.value(number, column, row[column]);
                        }
                    }
                    if (++number % 10_000 == 0) {
                        sheet.flush();
                    }
                }
                sheet.finish();
            }
        }
        return file;
    }
}
