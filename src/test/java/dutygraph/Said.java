package dutygraph;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntSupplier;

/** What a command says, and its exit code. */
record Said(int code, String out, String err) {

    /** Runs the command in this process. */
    static Said by(String... arguments) {
        return by(() -> Main.run(arguments));
    }

    /** The same for a part of a command; the language of the user is afterwards what it was. */
    static Said by(IntSupplier run) {
        var screen = System.out;
        var errorScreen = System.err;
        var language = Locale.getDefault();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            var code = run.getAsInt();
            return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(screen);
            System.setErr(errorScreen);
            Locale.setDefault(language);
        }
    }
}
