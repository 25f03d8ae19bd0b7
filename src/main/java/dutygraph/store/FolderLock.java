package dutygraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One process's hold on a data folder. The operating system lets go of it when the process ends, however it ends; and to ask
 * for it takes no start of a database.
 */
record FolderLock(Path folder, FileChannel channel, FileLock lock) implements AutoCloseable {

    /**
     * Takes hold of the folder, which is made where it is missing.
     *
     * @return null where somebody else holds it
     * @throws StoreException where the folder cannot be written
     */
    static @Nullable FolderLock tryOn(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("dutygraph.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return new FolderLock(folder, channel, lock);
                }
            } catch (OverlappingFileLockException e) {
                // held within this very process, which counts as somebody else
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw new StoreException("folder-unusable", folder, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("folder-unusable", folder, e);
        }
    }
}
