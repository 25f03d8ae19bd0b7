package dutygraph;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dutygraph.analysis.Comparison;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges pairs of duties, line by line and without a database. A bad line is told on stderr; the others keep their answers. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Option(names = "--pairs", paramLabel = "FILE.jsonl", required = true, descriptionKey = "compare.pairs")
    private Path pairs = Path.of("-");

    /** A line that cannot be judged, and why. */
    private static final class BadLine extends Exception {

        private static final long serialVersionUID = 1L;

        BadLine(String key, Object... values) {
            super(Messages.get(key, values), null, false, false);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (pairs.toString().equals("-")) {
            return compare(System.in);
        }
        if (!Files.isRegularFile(pairs)) {
            throw new UsageError(Messages.get("no-file", pairs));
        }
        try (var in = new BufferedInputStream(Files.newInputStream(pairs), 1 << 16)) {
            return compare(in);
        }
    }

    private static int compare(InputStream in) throws IOException {
        var out = new BufferedOutputStream(System.out, 1 << 16);
        var bad = 0;
        var number = 0;
        for (var line = line(in); line != null; line = line(in)) {
            number++;
            try {
                var text = text(line);
                if (!text.isBlank()) {
                    answer(text, out);
                }
            } catch (BadLine e) {
                bad++;
                System.err.println(Messages.get("compare.line", number, String.valueOf(e.getMessage())));
            }
            if (in.available() == 0) {
                // who writes pair by pair through a pipe waits for each answer
                out.flush();
            }
        }
        out.flush();
        System.out.flush();
        if (bad > 0) {
            System.err.println(Messages.get("compare.bad", bad, number));
        }
        return bad > 0 ? Exit.BAD_INPUT : Exit.DONE;
    }

    private static void answer(String text, OutputStream out) throws BadLine, IOException {
        var compared = Comparison.of(pair(text), Locale.getDefault());
        out.write(JSON.writeValueAsBytes(compared));
        out.write('\n');
    }

    private static Comparison.Pair pair(String text) throws BadLine {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // its own words are about its tokens, in English
            throw new BadLine("compare.not-json", e.getLocation().getColumnNr());
        }
        if (!json.isObject()) {
            throw new BadLine("compare.not-object");
        }
        return new Comparison.Pair(
                JSON.convertValue(json.get("id"), Object.class),
                value(json, "holder_a", "holderA", false, Comparison.LONGEST_NAME),
                value(json, "text_a", "textA", true, Comparison.LONGEST_TEXT),
                value(json, "holder_b", "holderB", false, Comparison.LONGEST_NAME),
                value(json, "text_b", "textB", true, Comparison.LONGEST_TEXT));
    }

    private static String value(JsonNode json, String name, String camel, boolean needed, int longest) throws BadLine {
        var value = json.has(name) ? json.get(name) : json.path(camel);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isBlank()) {
            if (needed) {
                throw new BadLine("compare.missing", name);
            }
            return "";
        }
        if (!value.isTextual()) {
            throw new BadLine("compare.not-text", name, value);
        }
        if (value.asText().strip().length() > longest) {
            throw new BadLine("compare.too-long", name, longest);
        }
        return value.asText();
    }

    /** The bytes up to the end of the line, without it; null at the end. */
    private static byte @Nullable [] line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream(512);
        var next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            bytes.write(next);
            next = in.read();
        }
        return bytes.toByteArray();
    }

    private static String text(byte[] line) throws BadLine {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadLine("compare.not-utf8");
        }
    }
}
