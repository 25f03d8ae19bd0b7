package dutygraph.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a plain resource file of this package: UTF-8, {@code #} begins a comment, empty lines are left out. */
final class Lines {

    private Lines() {}

    static List<String> of(String file) {
        return read("/dutygraph/wording/" + file).stream()
                .map(line -> (line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#'))).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** All lines of a resource as they stand. */
    static List<String> read(String path) {
        var stream = Objects.requireNonNull(Lines.class.getResourceAsStream(path), path);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
