package dutygraph.http;

import dutygraph.intake.DemoCounty;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.Template;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files into the graph, with their progress; the demo county; the empty workbook. */
final class ImportRoutes implements AutoCloseable {

    static final long LARGEST_UPLOAD_MEGABYTES = 512;

    /** Characters, of which one can take three bytes of the 255 that a name may have. */
    private static final int LONGEST_NAME = 80;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Where to watch an import that has begun. */
    record Begun(String id, String events) {}

    private final Ready ready;
    private final Imports imports = new Imports(Clock.systemUTC());
    private final SseHandler watching = new SseHandler(client -> Jobs.watch(known(client.ctx()), client));

    ImportRoutes(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/imports", this::upload);
        routes.post("/api/imports/demo", this::demo);
        routes.get("/api/imports/{id}", this::report);
        routes.delete("/api/imports/{id}", this::cancel);
        routes.get("/api/imports/{id}/events", this::events);
        routes.get("/api/template", this::template);
    }

    private void upload(Context ctx) throws IOException {
        var services = ready.services();
        if (ctx.contentLength() > LARGEST_UPLOAD_MEGABYTES << 20) {
            throw new Refusal(413, "too-large", LARGEST_UPLOAD_MEGABYTES);
        }
        var uploads = ctx.isMultipartFormData() ? ctx.uploadedFiles("files") : List.<UploadedFile>of();
        if (uploads.isEmpty()) {
            throw new Refusal(400, "nothing-to-import");
        }
        var folder = Files.createTempDirectory("dutygraph-import");
        var files = new ArrayList<Path>();
        ImportOptions options;
        try {
            for (var upload : uploads) {
                files.add(keep(upload, Files.createDirectory(folder.resolve("file-" + files.size()))));
            }
            var mapping = ctx.uploadedFile("mapping");
            options = new ImportOptions(
                    flag(ctx, "dryRun"),
                    flag(ctx, "replace"),
                    mapping == null ? null : keep(mapping, Files.createDirectory(folder.resolve("mapping"))),
                    Language.of(ctx));
        } catch (IOException | RuntimeException e) {
            Imports.delete(folder);
            throw e;
        }
        begun(ctx, imports.start(services.intake(), files, options, folder));
    }

    private void demo(Context ctx) throws IOException {
        var services = ready.services();
        if (!services.organisation().dataset().empty()) {
            throw new Refusal(409, "not-empty");
        }
        var folder = Files.createTempDirectory("dutygraph-demo");
        begun(
                ctx,
                imports.start(
                        services.intake(), DemoCounty.files(folder), ImportOptions.plain(Language.of(ctx)), folder));
    }

    private static void begun(Context ctx, Imports.Import started) {
        ctx.status(202).json(new Begun(started.id(), "/api/imports/" + started.id() + "/events"));
    }

    private void report(Context ctx) {
        ctx.json(known(ctx).report());
    }

    private void cancel(Context ctx) {
        var found = known(ctx);
        found.stop();
        ctx.json(found.report());
    }

    /** An unknown import is a problem before the stream of events begins. */
    private void events(Context ctx) {
        known(ctx);
        watching.handle(ctx);
    }

    private void template(Context ctx) throws IOException {
        ctx.contentType(XLSX).header("Content-Disposition", "attachment; filename=\"dutygraph.xlsx\"");
        Template.write(ctx.outputStream(), Language.of(ctx));
    }

    private Imports.Import known(Context ctx) {
        var id = ctx.pathParam("id");
        return imports.find(id).orElseThrow(() -> new Refusal(404, "unknown-import", id));
    }

    private static boolean flag(Context ctx, String name) {
        @Nullable String value = ctx.formParam(name);
        return "true".equals(value == null ? ctx.queryParam(name) : value);
    }

    /**
     * Under its own name, which tells its kind and, of a list, its sheet; a path in the name is left out, and the middle of one that is
     * longer than file systems take.
     */
    private static Path keep(UploadedFile upload, Path folder) throws IOException {
        var name = upload.filename().replaceFirst("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
        if (name.length() > LONGEST_NAME) {
            name = name.substring(0, LONGEST_NAME / 2) + name.substring(name.length() - LONGEST_NAME / 2);
        }
        var file = folder.resolve(name.isBlank() || name.startsWith(".") ? "file" + name : name);
        try (var in = upload.content()) {
            Files.copy(in, file);
        }
        return file;
    }

    @Override
    public void close() {
        imports.close();
    }
}
