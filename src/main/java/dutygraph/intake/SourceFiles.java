package dutygraph.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells by its first bytes what a file is, and has it read: a workbook, a folder or zip of csv files, a single list. */
final class SourceFiles {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private final Reading reading;

    SourceFiles(Reading reading) {
        this.reading = reading;
    }

    void read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                folder(file, name);
            } else if (!Files.isReadable(file)) {
                fail(name, Problem.FILE_MISSING);
            } else {
                one(file, name);
            }
        } catch (IOException e) {
            fail(name, Problem.BROKEN_FILE, String.valueOf(e.getMessage()));
        }
    }

    private void folder(Path folder, String name) throws IOException {
        var lists = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(
                folder, entry -> suffix(entry.getFileName().toString()).equals("csv") && Files.size(entry) > 0)) {
            entries.forEach(lists::add);
        }
        Collections.sort(lists);
        if (lists.isEmpty()) {
            fail(name, Problem.EMPTY_WORKBOOK);
            return;
        }
        var before = reading.tables().size();
        var errors = reading.faults().total();
        for (var list : lists) {
            csv(list, list.getFileName().toString(), true);
        }
        if (reading.tables().size() == before && reading.faults().total() == errors) {
            noKnownSheet(
                    name,
                    lists.stream()
                            .map(list -> title(list.getFileName().toString()))
                            .toList());
        }
    }

    private void one(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            fail(name, Problem.EMPTY_FILE);
            return;
        }
        if (Files.size(file) > reading.limits().bytes()) {
            tooLarge(name);
            return;
        }
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (starts(start, 0x50, 0x4B)) {
            zip(file, name);
        } else if (starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            compound(file, name);
        } else {
            switch (suffix(name)) {
                case "csv", "tsv", "txt" -> csv(file, name, false);
                case "jsonl", "ndjson" -> new JsonSource(reading).lines(file, name);
                case "json" -> new JsonSource(reading).sheets(file, name);
                default -> fail(name, Problem.NOT_A_WORKBOOK);
            }
        }
    }

    private void csv(Path file, String name, boolean oneOfMany) throws IOException {
        new CsvSource(reading)
                .read(() -> new BufferedInputStream(Files.newInputStream(file)), name, title(name), oneOfMany);
    }

    private void zip(Path file, String name) throws IOException {
        try (var zip = open(file)) {
            var entries = zip.stream().toList();
            if (entries.size() > reading.limits().parts()) {
                fail(name, Problem.TOO_MANY_PARTS, String.valueOf(entries.size()));
                return;
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                new XlsxSource(reading).read(file, zip, name);
                return;
            }
            if (entries.isEmpty()) {
                fail(name, Problem.EMPTY_WORKBOOK);
                return;
            }
            if (zip.getEntry("[Content_Types].xml") != null
                    || zip.getEntry("xl/workbook.bin") != null
                    || zip.getEntry("mimetype") != null) {
                fail(name, Problem.NOT_A_WORKBOOK);
                return;
            }
            for (var entry : entries) {
                var path = entry.getName().replace('\\', '/');
                if (path.startsWith("/")
                        || path.matches("^[A-Za-z]:.*")
                        || List.of(path.split("/")).contains("..")) {
                    fail(name, Problem.UNSAFE_ENTRY, entry.getName());
                    return;
                }
            }
            var lists = entries.stream()
                    .filter(entry -> !entry.isDirectory()
                            && suffix(entry.getName()).equals("csv")
                            && !entry.getName().startsWith("__MACOSX")
                            && !last(entry.getName()).startsWith("."))
                    .sorted((l, r) -> l.getName().compareTo(r.getName()))
                    .toList();
            if (lists.isEmpty()) {
                fail(name, Problem.NOT_A_WORKBOOK);
                return;
            }
            var unpacked = new Unpacked(reading.limits().bytes());
            for (var list : lists) {
                try (var in = zip.getInputStream(list)) {
                    unpacked.count(in);
                }
            }
            var before = reading.tables().size();
            var errors = reading.faults().total();
            for (var list : lists) {
                if (list.getSize() != 0) {
                    new CsvSource(reading)
                            .read(
                                    () -> new BufferedInputStream(zip.getInputStream(list)),
                                    name + "/" + last(list.getName()),
                                    title(last(list.getName())),
                                    true);
                }
            }
            if (reading.tables().size() == before && reading.faults().total() == errors) {
                noKnownSheet(
                        name,
                        lists.stream().map(list -> title(last(list.getName()))).toList());
            }
        } catch (Unpacked.TooMuch e) {
            tooLarge(name);
        } catch (ZipException e) {
            fail(name, Problem.BROKEN_FILE, String.valueOf(e.getMessage()));
        }
    }

    /** Names in a zip are UTF-8, or what a Chinese Windows writes. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), CHINESE);
        }
    }

    private void compound(Path file, String name) {
        try (var storage = new POIFSFileSystem(file.toFile(), true)) {
            var root = storage.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                fail(name, Problem.PASSWORD_PROTECTED);
            } else if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                fail(name, Problem.OLD_XLS);
            } else {
                fail(name, Problem.NOT_A_WORKBOOK);
            }
        } catch (IOException | RuntimeException e) {
            fail(name, Problem.NOT_A_WORKBOOK);
        }
    }

    private void noKnownSheet(String name, List<String> found) {
        fail(
                name,
                Problem.NO_KNOWN_SHEET,
                String.join("、", found),
                String.join(
                        "、",
                        java.util.Arrays.stream(Sheet.values())
                                .map(Sheet::title)
                                .toList()));
    }

    private void tooLarge(String name) {
        fail(name, Problem.TOO_LARGE, String.valueOf(reading.limits().bytes() >> 20));
    }

    private void fail(String name, Problem problem, String... details) {
        reading.faults().add(Fault.inFile(name, problem, details));
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        for (var i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String suffix(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String title(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** Opens the same bytes once more. */
    interface Opener {
        InputStream open() throws IOException;
    }
}
