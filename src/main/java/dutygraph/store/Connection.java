package dutygraph.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where a running process of ours answers, left in its data folder for the next command on that folder. */
record Connection(URI uri, String user, String password) {

    private static final String FILE = "connection.properties";

    /** What the holder of the folder left there, or null. */
    static @Nullable Connection of(Path folder) {
        var properties = new Properties();
        try (var in = Files.newInputStream(folder.resolve(FILE))) {
            properties.load(in);
        } catch (IOException e) {
            return null;
        }
        var uri = properties.getProperty("uri");
        var user = properties.getProperty("user");
        var password = properties.getProperty("password");
        return uri == null || user == null || password == null ? null : new Connection(URI.create(uri), user, password);
    }

    /** Leaves it in the folder, readable by this user only, whole or not at all. */
    void leaveIn(Path folder) throws IOException {
        var properties = new Properties();
        properties.setProperty("uri", uri.toString());
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        var posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        var draft = posix
                ? Files.createTempFile(
                        folder,
                        FILE,
                        null,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, FILE, null);
        try (var out = Files.newOutputStream(draft)) {
            properties.store(out, null);
        }
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes it away again. */
    static void removeFrom(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
