package dutygraph.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A way to the database that can be cut: it passes on what it is sent, in both directions. */
final class Wire implements AutoCloseable {

    private final URI end;
    private final ServerSocket beginning;
    private final List<Socket> open = new ArrayList<>();

    /** @param end {@code bolt://} address without encryption */
    Wire(URI end) throws IOException {
        this.end = end;
        this.beginning = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::take);
    }

    /** Where it begins. */
    URI uri() {
        return URI.create("bolt://127.0.0.1:" + beginning.getLocalPort());
    }

    /** Cuts what is open; new connections are taken. */
    synchronized void cut() {
        open.forEach(Wire::closed);
        open.clear();
    }

    private void take() {
        try {
            while (!beginning.isClosed()) {
                var near = beginning.accept();
                var far = new Socket(end.getHost(), end.getPort());
                keep(near, far);
                start(() -> pass(near, far));
                start(() -> pass(far, near));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private synchronized void keep(Socket near, Socket far) {
        open.add(near);
        open.add(far);
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        beginning.close();
        cut();
    }
}
