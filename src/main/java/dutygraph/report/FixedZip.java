package dutygraph.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes depend on its content alone: every entry bears the same time. */
final class FixedZip implements AutoCloseable {

    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    FixedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(6);
    }

    /** Begins an entry; what is written to the stream belongs to it until the next begins. */
    OutputStream entry(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        return zip;
    }

    /** Takes over all entries of another zip, with the time in the document's properties fixed as well. */
    void copy(Path other) throws IOException {
        try (var from = new ZipFile(other.toFile())) {
            for (var entry : from.stream().toList()) {
                var out = entry(entry.getName());
                try (var in = from.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        out.write(withFixedTime(in));
                    } else {
                        in.transferTo(out);
                    }
                }
            }
        }
    }

    private static byte[] withFixedTime(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2000-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
