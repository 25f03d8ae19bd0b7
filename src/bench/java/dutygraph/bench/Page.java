package dutygraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation with parts that are written by a bench. */
public record Page(Path file) {

    private static final String END = "<!-- end -->";

    /**
     * Puts the text between the marker and the next end marker.
     *
     * @throws IllegalStateException where the page lacks them
     */
    public void write(String begin, String text) throws IOException {
        var page = Files.readString(file);
        var from = page.indexOf(begin);
        var to = page.indexOf(END, from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException(file + " lacks the markers " + begin + " and " + END);
        }
        Files.writeString(file, page.substring(0, from + begin.length()) + "\n" + text + "\n" + page.substring(to));
    }
}
