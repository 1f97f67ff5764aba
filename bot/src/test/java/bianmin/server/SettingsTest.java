package bianmin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void none_at_all_turns_the_web_on_and_the_platforms_off() {
        var settings = Settings.read(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.redis()).isNull();
        assertThat(settings.line()).isNull();
        assertThat(settings.telegram()).isNull();
    }

    @Test
    void every_problem_is_named_at_once_and_no_secret_is_quoted() {
        assertThatThrownBy(() -> Settings.read(Map.of(
                        "BIANMIN_PORT", "eighty",
                        "BIANMIN_LINE_CHANNEL_SECRET", "confidential",
                        "BIANMIN_TELEGRAM_TOKEN", "not-a-token",
                        "BIANMIN_TELEGRAM_MODE", "pigeon",
                        "BIANMIN_PUBLIC_URL", "ftp://example.org",
                        "BIANMIN_COLOUR", "red")))
                .hasMessageContainingAll(
                        "Bianmin can't start: 6 settings need attention.",
                        "BIANMIN_PORT: \"eighty\" (expected: a number from 1 to 65535)",
                        "BIANMIN_LINE_CHANNEL_TOKEN: unset",
                        "BIANMIN_TELEGRAM_TOKEN: (expected: the form",
                        "BIANMIN_TELEGRAM_MODE: \"pigeon\"",
                        "BIANMIN_PUBLIC_URL: \"ftp://example.org\"",
                        "BIANMIN_COLOUR: unknown")
                .message()
                .doesNotContain("confidential", "not-a-token");
    }

    @Test
    void a_secret_does_not_print_itself() {
        var settings = Settings.read(
                Map.of("BIANMIN_LINE_CHANNEL_SECRET", "confidential", "BIANMIN_LINE_CHANNEL_TOKEN", "confidential"));

        assertThat(settings.toString()).doesNotContain("confidential");
    }

    @Test
    void the_table_of_the_readme_is_the_declared_one() throws IOException {
        var readme = Files.readString(Path.of(System.getProperty("user.dir")).resolveSibling("README.md"));
        var written = readme.substring(readme.indexOf("SettingsTest -->") + 17, readme.indexOf("<!-- /settings -->"));

        assertThat(written.strip()).isEqualTo(declared());
    }

    private static String declared() {
        return "| setting | unset means | meaning |\n|---|---|---|\n"
                + Settings.DECLARED.stream()
                        .map(setting ->
                                "| `" + setting.name() + "` | " + setting.usual() + " | " + setting.meaning() + " |")
                        .collect(Collectors.joining("\n"));
    }
}
