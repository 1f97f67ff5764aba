package bianmin.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// A real browser on the real pages; its checks are in `src/test/browser/site.test.mjs`.
class BrowserTest {
    private static final Path CHECKS = Path.of("src/test/browser");
    private static final Path WORK = Path.of("target/browser");
    private static final int LEAST_CHECKS = 30;

    @TestFactory
    Stream<DynamicTest> in_a_browser() throws Exception {
        install();
        var log = WORK.resolve("checks.log");
        List<String> lines;
        try (var site = Site.with(Site.settings(null, "http://127.0.0.1:*", 10_000, 10_000))) {
            var home = site.address("").toString();
            run(
                    List.of(program("node"), "site.test.mjs", home, browser(), System.getProperty("pictures", "")),
                    log,
                    15);
            lines = Files.readAllLines(log);
        }
        var json = new JsonMapper();
        var checks = lines.stream()
                .filter(line -> line.startsWith("{"))
                .map(json::readTree)
                .toList();
        assertThat(checks).as(String.join("\n", lines)).hasSizeGreaterThanOrEqualTo(LEAST_CHECKS);
        return checks.stream()
                .map(check -> dynamicTest(
                        check.required("name").asString(),
                        () -> assertThat(check.required("problem").asString()).isEmpty()));
    }

    /// The browser's driver and axe, once for each lock file, in the build's own folder.
    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        var lock = Files.readString(CHECKS.resolve("package-lock.json"));
        var installed = WORK.resolve("installed.json");
        for (var file : List.of("package.json", "package-lock.json", "site.test.mjs")) {
            Files.writeString(WORK.resolve(file), Files.readString(CHECKS.resolve(file)));
        }
        if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
            run(List.of(program("npm"), "ci", "--no-audit", "--no-fund"), WORK.resolve("npm.log"), 6);
            Files.writeString(installed, lock);
        }
    }

    private static void run(List<String> command, Path log, int minutes) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(process.waitFor())
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
    }

    private static String browser() {
        return program("chromium", "chromium-browser", "google-chrome");
    }

    private static String program(String... names) {
        var found = new ArrayList<Path>();
        for (var name : names) {
            Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .forEach(found::add);
        }
        assertThat(found)
                .as("none of %s is on the PATH: ./bianmin test says what to install", List.of(names))
                .isNotEmpty();
        return found.getFirst().toString();
    }
}
