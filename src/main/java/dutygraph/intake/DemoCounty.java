package dutygraph.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The demo county that comes with the product: one csv file for each sheet. */
public final class DemoCounty {

    private DemoCounty() {}

    /**
     * Its files, copied to a folder from which they can be imported.
     *
     * @param folder is made where it is missing
     * @return one file for each sheet that the demo has
     */
    public static List<Path> files(Path folder) {
        var files = new ArrayList<Path>();
        try {
            Files.createDirectories(folder);
            for (var sheet : Sheet.values()) {
                var name = sheet.alias() + ".csv";
                try (var in = DemoCounty.class.getResourceAsStream("/dutygraph/demo/" + name)) {
                    if (in != null) {
                        var file = folder.resolve(name);
                        Files.write(file, in.readAllBytes());
                        files.add(file);
                    }
                }
            }
            if (files.isEmpty()) {
                throw new FileNotFoundException("dutygraph/demo is not on the class path");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo county cannot be read", e);
        }
        return files;
    }

    /** Its files, in a temporary folder that goes with the process. */
    public static List<Path> files() {
        try {
            var folder = Files.createTempDirectory("dutygraph-demo");
            folder.toFile().deleteOnExit();
            var files = files(folder);
            files.forEach(file -> file.toFile().deleteOnExit());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo county cannot be unpacked", e);
        }
    }
}
