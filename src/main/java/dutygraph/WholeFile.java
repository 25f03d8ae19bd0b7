package dutygraph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are written whole or not at all. */
final class WholeFile {

    /** What is to be in it. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** Writes beside the file and puts it in place at the end; what was there stays until then. */
    static void write(Path file, Content content) throws IOException {
        // not a temporary file of the system: those are for its owner's eyes only, and so would the result be
        var draft = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
        try {
            try (var out = Files.newOutputStream(draft)) {
                content.write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        System.err.println(Messages.get("written", file));
    }
}
