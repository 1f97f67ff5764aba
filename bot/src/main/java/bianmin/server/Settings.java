package bianmin.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the environment sets, checked once and all together.
///
/// @param redis unset: an embedded Redis in the data folder
/// @param publicUrl how citizens' browsers and the platforms reach us
/// @param line unset: the channel is off
/// @param telegram unset: the channel is off
/// @param embedOrigins pages of these origins may hold the chat in a frame; `*` is any
public record Settings(
        int port,
        Path data,
        @Nullable Secret redis,
        @Nullable URI publicUrl,
        @Nullable Line line,
        @Nullable Telegram telegram,
        @Nullable String knowledgeRemote,
        String embedOrigins) {
    /// @param api base address, LINE's unless a test says otherwise
    public record Line(Secret channelSecret, Secret channelToken, URI api) {}

    /// @param webhookSecret what Telegram must send with each webhook; unset in polling mode
    public record Telegram(Secret token, @Nullable Secret webhookSecret, URI api, boolean polling) {}

    static final List<Setting> DECLARED = List.of(
            new Setting("BIANMIN_PORT", "8080", "The port that the server listens on.", false),
            new Setting("BIANMIN_DATA", "./data", "The folder for everything kept on disk.", false),
            new Setting(
                    "BIANMIN_REDIS_URL",
                    "an embedded Redis in the data folder",
                    "`redis://…` or `rediss://…` of a Redis 6.2, 7 or Valkey 8 with its append-only file on.",
                    true),
            new Setting(
                    "BIANMIN_PUBLIC_URL",
                    "unset",
                    "How the outside reaches this server, such as `https://bianmin.example.gov.tw`.",
                    false),
            new Setting("BIANMIN_LINE_CHANNEL_SECRET", "LINE is off", "The LINE channel's secret.", true),
            new Setting("BIANMIN_LINE_CHANNEL_TOKEN", "LINE is off", "The LINE channel's access token.", true),
            new Setting("BIANMIN_LINE_API", "LINE's", "Base address of the LINE API.", false),
            new Setting("BIANMIN_TELEGRAM_TOKEN", "Telegram is off", "The Telegram bot's token.", true),
            new Setting(
                    "BIANMIN_TELEGRAM_SECRET",
                    "required in webhook mode",
                    "What Telegram sends with each webhook.",
                    true),
            new Setting("BIANMIN_TELEGRAM_API", "Telegram's", "Base address of the Telegram API.", false),
            new Setting("BIANMIN_TELEGRAM_MODE", "webhook", "`webhook` or `polling`.", false),
            new Setting(
                    "BIANMIN_KNOWLEDGE_REMOTE",
                    "the bundled procedures",
                    "A folder with content that takes the place of the bundled procedures.",
                    false),
            new Setting(
                    "BIANMIN_EMBED_ORIGINS",
                    "none",
                    "Origins whose pages may embed the chat, separated by spaces.",
                    false));

    /// Reads the environment.
    ///
    /// @throws WrongSettings with every problem at once
    static Settings read(Map<String, String> environment) {
        return new Reader(environment).settings();
    }

    /// Settings that the server can't start with.
    static final class WrongSettings extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongSettings(List<String> problems) {
            super("Bianmin can't start: " + problems.size()
                    + (problems.size() == 1 ? " setting needs attention." : " settings need attention.")
                    + String.join(
                            "",
                            problems.stream().map(problem -> "\n  " + problem).toList()));
        }
    }

    private static final class Reader {
        private final Map<String, String> environment;
        private final List<String> problems = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        Settings settings() {
            var unknown = environment.keySet().stream()
                    .filter(name -> name.startsWith("BIANMIN_") && !name.equals("BIANMIN_HEAP"))
                    .filter(name -> DECLARED.stream()
                            .noneMatch(setting -> setting.name().equals(name)))
                    .sorted();
            unknown.forEach(name -> problems.add(name + ": unknown (expected: one of the settings in the README)"));
            int port = port();
            var redis = text("BIANMIN_REDIS_URL");
            redis.filter(url -> !url.matches("(redis|rediss|redis-cluster)://\\S+"))
                    .ifPresent(
                            url -> problems.add("BIANMIN_REDIS_URL: (expected: an address that begins with redis://)"));
            var settings = new Settings(
                    port,
                    Path.of(text("BIANMIN_DATA").orElse("./data")),
                    redis.map(Secret::new).orElse(null),
                    address("BIANMIN_PUBLIC_URL").orElse(null),
                    line(),
                    telegram(),
                    text("BIANMIN_KNOWLEDGE_REMOTE").orElse(null),
                    text("BIANMIN_EMBED_ORIGINS").orElse("'none'"));
            if (!problems.isEmpty()) {
                throw new WrongSettings(problems);
            }
            return settings;
        }

        private int port() {
            var text = text("BIANMIN_PORT").orElse("8080");
            if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535) {
                return Integer.parseInt(text);
            }
            problems.add("BIANMIN_PORT: \"" + text + "\" (expected: a number from 1 to 65535)");
            return 0;
        }

        private @Nullable Line line() {
            var secret = text("BIANMIN_LINE_CHANNEL_SECRET");
            var token = text("BIANMIN_LINE_CHANNEL_TOKEN");
            var api = address("BIANMIN_LINE_API").orElse(URI.create("https://api.line.me"));
            if (secret.isEmpty() && token.isEmpty()) {
                return null;
            }
            if (secret.isEmpty()) {
                problems.add(
                        "BIANMIN_LINE_CHANNEL_SECRET: unset (expected: the channel's secret, since its token is set)");
            }
            if (token.isEmpty()) {
                problems.add(
                        "BIANMIN_LINE_CHANNEL_TOKEN: unset (expected: the channel's token, since its secret is set)");
            }
            return new Line(new Secret(secret.orElse("")), new Secret(token.orElse("")), api);
        }

        private @Nullable Telegram telegram() {
            var token = text("BIANMIN_TELEGRAM_TOKEN");
            var secret = text("BIANMIN_TELEGRAM_SECRET");
            var api = address("BIANMIN_TELEGRAM_API").orElse(URI.create("https://api.telegram.org"));
            var mode = text("BIANMIN_TELEGRAM_MODE").orElse("webhook");
            if (!mode.equals("webhook") && !mode.equals("polling")) {
                problems.add("BIANMIN_TELEGRAM_MODE: \"" + mode + "\" (expected: webhook or polling)");
            }
            secret.filter(value -> !value.matches("[A-Za-z0-9_-]{1,256}"))
                    .ifPresent(value -> problems.add(
                            "BIANMIN_TELEGRAM_SECRET: (expected: 1 to 256 characters of A-Z a-z 0-9 _ -)"));
            if (token.isEmpty()) {
                return null;
            }
            if (!token.get().matches("[0-9]{1,20}:[A-Za-z0-9_-]{10,100}")) {
                problems.add("BIANMIN_TELEGRAM_TOKEN: (expected: the form 123456:ABC… that BotFather gives)");
            }
            if (mode.equals("webhook") && secret.isEmpty()) {
                problems.add("BIANMIN_TELEGRAM_SECRET: unset (expected: a secret of your own, in webhook mode)");
            }
            return new Telegram(
                    new Secret(token.get()), secret.map(Secret::new).orElse(null), api, mode.equals("polling"));
        }

        private Optional<String> text(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        private Optional<URI> address(String name) {
            return text(name).flatMap(value -> {
                if (value.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
                    return Optional.of(URI.create(value.replaceFirst("/+$", "")));
                }
                problems.add(name + ": \"" + value + "\" (expected: an address that begins with https:// or http://)");
                return Optional.empty();
            });
        }
    }
}
