package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, as a user runs it. */
final class Program implements AutoCloseable {

    private static final String JAR = System.getProperty("dutygraph.jar");

    private final Process process;
    private final BufferedReader output;

    private Program(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Program start(String... arguments) throws IOException {
        return start(ProcessBuilder.Redirect.INHERIT, arguments);
    }

    /** One whose progress can be read as well as its results. */
    static Program startAloud(String... arguments) throws IOException {
        return start(ProcessBuilder.Redirect.PIPE, arguments);
    }

    /** How a virtual machine of this Java is started, compiled as the launcher has it. */
    static List<String> java(String... options) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:+UseParallelGC"));
        line.addAll(List.of(options));
        return line;
    }

    private static Program start(ProcessBuilder.Redirect errors, String... arguments) throws IOException {
        var line = java(
                "-Xmx1g",
                "-XX:SharedArchiveFile=" + Classes.ARCHIVE,
                "-Xlog:disable",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-jar",
                JAR);
        line.addAll(List.of(arguments));
        return new Program(new ProcessBuilder(line)
                .redirectError(errors)
                .redirectErrorStream(errors == ProcessBuilder.Redirect.PIPE)
                .start());
    }

    /** Reads what it prints until a line holds the word, and answers that line. */
    String lineWith(String word) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(word)) {
                return line;
            }
        }
        throw new AssertionError("The program ended without saying " + word);
    }

    /** Reads the rest of what it prints and waits for its end. */
    String rest() throws IOException, InterruptedException {
        var text = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            text.append(line).append('\n');
        }
        process.waitFor();
        return text.toString();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to stop, as the system does. */
    void terminate() {
        process.toHandle().destroy(); // the process itself would close what it prints
    }

    /** Ends it without asking. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    boolean endsWithin(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        kill();
    }

    /** The classes of a start, kept by the first one as the launcher has it; the others then take two thirds of the time. */
    private static final class Classes {

        static final Path ARCHIVE = kept();

        private static Path kept() {
            try {
                var folder = Files.createTempDirectory(Path.of(JAR).getParent(), "start");
                var archive = Path.of(JAR).resolveSibling("starts-of-tests.jsa");
                Files.deleteIfExists(archive);
                Files.writeString(folder.resolve("areas.csv"), "代码,名称,层级\nC,甲县,县\n");
                var line = java("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable", "-jar", JAR);
                line.addAll(List.of(
                        "import",
                        folder.toString(),
                        "--data",
                        folder.resolve("data").toString()));
                var first = new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
                assertThat(first.waitFor()).as(() -> "log in " + folder).isZero();
                return archive;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
