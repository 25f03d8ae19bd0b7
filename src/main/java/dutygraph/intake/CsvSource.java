package dutygraph.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a comma separated list in UTF-8 or GB18030. Which of them it is, is decided strictly; damage is not repaired. */
final class CsvSource {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private final Reading reading;

    CsvSource(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param title of the sheet, from the file's name
     * @param oneOfMany whether an unknown title is only worth a notice
     */
    void read(SourceFiles.Opener opener, String file, String title, boolean oneOfMany) throws IOException {
        var sinks = reading.sinks(file, title);
        if (sinks.isEmpty()) {
            if (oneOfMany) {
                reading.notice(null, null, null, "unknown-sheets", file, title);
            } else {
                reading.faults()
                        .add(Fault.inFile(
                                file,
                                Problem.NO_KNOWN_SHEET,
                                title,
                                String.join(
                                        "、",
                                        java.util.Arrays.stream(Sheet.values())
                                                .map(Sheet::title)
                                                .toList())));
            }
            return;
        }
        var charset = charset(opener, file, title);
        if (charset == null) {
            return;
        }
        var separator = separator(opener, charset);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        var number = 0L;
        var seen = 0;
        try (var in = new BufferedReader(new InputStreamReader(opener.open(), charset), 1 << 16)) {
            in.mark(1);
            if (in.read() != '\uFEFF') {
                in.reset();
            }
            try (var records = format.parse(in)) {
                for (CSVRecord row : records) {
                    number = row.getRecordNumber();
                    var cells = new ArrayList<RawCell>(row.size());
                    for (var i = 0; i < row.size(); i++) {
                        var cell = row.get(i);
                        if (!cell.isBlank()) {
                            cells.add(RawCell.text(i, cell));
                        }
                    }
                    if (!cells.isEmpty()) {
                        seen++;
                        var at = (int) Math.min(Integer.MAX_VALUE, number);
                        sinks.forEach(sink -> sink.row(at, cells));
                    }
                }
            }
        } catch (UncheckedIOException | IOException e) {
            reading.faults()
                    .add(Fault.inSheet(
                            file, title, (int) number + 1, Problem.MALFORMED_CSV, String.valueOf(number + 1)));
        }
        if (seen == 0 && !oneOfMany) {
            reading.faults().add(Fault.inFile(file, Problem.EMPTY_FILE));
        }
        sinks.forEach(TableBuilder::close);
    }

    /** The encoding, or null where the file is in none of both and that was reported. */
    private @Nullable Charset charset(SourceFiles.Opener opener, String file, String title) throws IOException {
        var utf8 = damage(opener, StandardCharsets.UTF_8);
        if (utf8.line < 0) {
            return StandardCharsets.UTF_8;
        }
        if (!utf8.mark && !utf8.isMostlyRight()) {
            var chinese = damage(opener, CHINESE);
            if (chinese.line < 0) {
                return CHINESE;
            }
            reading.faults()
                    .add(Fault.inSheet(
                            file,
                            title,
                            chinese.line,
                            Problem.WRONG_ENCODING,
                            String.valueOf(chinese.line),
                            String.valueOf(chinese.place),
                            "UTF-8 / GB18030"));
            return null;
        }
        reading.faults()
                .add(Fault.inSheet(
                        file,
                        title,
                        utf8.line,
                        Problem.WRONG_ENCODING,
                        String.valueOf(utf8.line),
                        String.valueOf(utf8.place),
                        "UTF-8"));
        return null;
    }

    /** Where the first bytes are that are no text in that encoding; line -1 where there are none. */
    private static final class Decoded {
        private int line = -1;
        private int place;
        private boolean mark;
        private long right;
        private long wrong;

        /** A damaged file in the encoding, rather than a sound one in another. */
        boolean isMostlyRight() {
            return right > 8 * wrong;
        }
    }

    private static Decoded damage(SourceFiles.Opener opener, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var found = new Decoded();
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        var line = 1;
        var place = 1;
        var first = true;
        try (var in = opener.open()) {
            var end = false;
            while (!end) {
                var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read));
                bytes.flip();
                while (true) {
                    chars.clear();
                    var result = decoder.decode(bytes, chars, end);
                    chars.flip();
                    while (chars.hasRemaining()) {
                        var c = chars.get();
                        if (first) {
                            found.mark = c == '\uFEFF';
                            first = false;
                        }
                        if (c == '\n') {
                            line++;
                            place = 0;
                        }
                        place++;
                        if (c > '\u007F') {
                            found.right++;
                        }
                    }
                    if (result.isError()) {
                        found.wrong++;
                        if (found.line < 0) {
                            found.line = line;
                            found.place = place;
                        }
                        bytes.position(bytes.position() + result.length());
                    } else if (result.isUnderflow()) {
                        break;
                    }
                }
                bytes.compact();
            }
        }
        return found;
    }

    /** What stands between the cells of the first line: a comma, or what a spreadsheet of another country writes. */
    private static char separator(SourceFiles.Opener opener, Charset charset) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(opener.open(), charset))) {
            var line = in.readLine();
            if (line == null || line.indexOf(',') >= 0) {
                return ',';
            }
            return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        }
    }
}
