package dutygraph.intake;

import java.io.IOException;
import java.io.InputStream;

/** Counts what a zip really unpacks to, whatever its directory claims. */
final class Unpacked {

    /** More than is allowed. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("too much");
        }
    }

    private final long most;
    private long counted;

    Unpacked(long most) {
        this.most = most;
    }

    void count(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            add(read);
        }
    }

    void add(int bytes) throws TooMuch {
        counted += bytes;
        if (counted > most) {
            throw new TooMuch();
        }
    }
}
