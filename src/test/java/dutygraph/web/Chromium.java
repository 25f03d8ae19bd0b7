package dutygraph.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds a Chromium and a Chinese font on this machine, and installs what is missing. */
final class Chromium {

    /** Headless, and silent about the network a test machine does not have. */
    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");

    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"),
            Path.of("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"));

    private Chromium() {}

    /**
     * The browser to drive; empty where Playwright's own one has been installed.
     *
     * @throws IllegalStateException where there is none and none can be installed
     */
    static Optional<Path> ready() {
        var browser = onThisMachine();
        if (browser.isPresent() && hasChineseFont()) {
            return browser;
        }
        if (byPackageManager()) {
            browser = onThisMachine();
            if (browser.isPresent()) {
                return browser;
            }
        }
        if (browser.isPresent()) {
            // a browser without Chinese glyphs: its tests hold, its pictures show boxes
            System.err.println("No Chinese font found; install one (fonts-noto-cjk) for readable screenshots.");
            return browser;
        }
        if (byPlaywright()) {
            return Optional.empty();
        }
        throw new IllegalStateException(
                "No Chromium found, and neither the system's package manager nor Playwright could "
                        + "install one. Install chromium and fonts-noto-cjk (or Google Chrome), then run the tests again.");
    }

    private static Optional<Path> onThisMachine() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var named = Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, PLACES.stream()).filter(Files::isExecutable).findFirst();
    }

    private static boolean hasChineseFont() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return true;
        }
        try {
            var list = new ProcessBuilder("fc-list", ":lang=zh")
                    .redirectErrorStream(true)
                    .start();
            return new String(list.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .contains(":");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean byPackageManager() {
        var managers = List.of(
                List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"),
                List.of("dnf", "install", "-y", "chromium", "google-noto-sans-cjk-fonts"),
                List.of("pacman", "-S", "--noconfirm", "chromium", "noto-fonts-cjk"),
                List.of("apk", "add", "chromium", "font-noto-cjk"));
        for (var manager : managers) {
            if (runs("which", manager.get(0))) {
                if (manager.get(0).equals("apt-get")) {
                    asRoot(List.of("apt-get", "update"));
                }
                return asRoot(manager);
            }
        }
        return false;
    }

    private static boolean asRoot(List<String> command) {
        var line = new ArrayList<String>();
        if (!"root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("sudo", "-n"));
        }
        line.addAll(command);
        return runs(line.toArray(String[]::new));
    }

    private static boolean byPlaywright() {
        return runs(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
    }

    private static boolean runs(String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
