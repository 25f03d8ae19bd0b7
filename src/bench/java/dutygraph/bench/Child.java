package dutygraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A process of its own for each size, so that memory and compiled code of one do not colour the next. */
final class Child {

    private Child() {}

    /**
     * Runs a class with the arguments size, empty folder to work in, file for the results; removes the folder.
     *
     * @return what it left in that file
     */
    static JsonNode run(List<String> javaOptions, String mainClass, String size)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("dutygraph-bench");
        try {
            var out = folder.resolve("result.json");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(javaOptions);
            command.addAll(List.of(
                    "-cp", System.getProperty("java.class.path"), mainClass, size, folder.toString(), out.toString()));
            var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(mainClass + " with size " + size + " ended with " + exit);
            }
            return JsonMapper.builder().build().readTree(out.toFile());
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
