package dutygraph.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
final class Form {

    private static final String BOUNDARY = "----------------7d6e5f4c3b2a";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Form file(String field, String name, String content) {
        return part(
                "name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
    }

    Form field(String field, String value) {
        return part("name=\"" + field + "\"", value);
    }

    private Form part(String head, String content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Lets the request send it. */
    HttpRequest.Builder in(HttpRequest.Builder request) {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
