package bianmin.channel.telegram;

import bianmin.channel.telegram.TelegramApi.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What `./bianmin telegram setup` does: the menu of commands and the descriptions in each language, and the webhook.
/// Running it again sets the same again.
public final class TelegramSetup implements AutoCloseable {
    private static final List<String> LANGUAGES = List.of("default", "en", "vi", "id", "th", "ja");
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final TelegramSettings settings;
    private final TelegramApi api;
    private final TelegramTexts report = TelegramTexts.load("report.properties");
    private final Consumer<String> say;

    /// @param say hears each thing done or found wrong, a line each
    public TelegramSetup(TelegramSettings settings, Consumer<String> say) {
        this.settings = settings;
        this.api = new TelegramApi(settings);
        this.say = say;
    }

    /// @return true if all is well
    public boolean run() throws InterruptedException {
        for (var language : LANGUAGES) {
            var texts = TelegramTexts.load("setup/" + language + ".properties");
            var commands = Commands.SHOWN.stream()
                    .map(command -> Map.of("command", command, "description", texts.say("command." + command)))
                    .toList();
            boolean set = call(language, "setMyCommands", "commands", commands)
                    && call(language, "setMyDescription", "description", texts.say("description"))
                    && call(language, "setMyShortDescription", "short_description", texts.say("short-description"));
            if (!set) {
                return false;
            }
        }
        return settings.polling() ? polling() : webhook();
    }

    @Override
    public void close() {
        api.close();
    }

    private boolean call(String language, String method, String name, Object value) throws InterruptedException {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put(name, value);
        if (!language.equals("default")) {
            parameters.put("language_code", language);
        }
        return done(method + " (" + language + ")", api.call(method, parameters, TIMEOUT));
    }

    private boolean polling() throws InterruptedException {
        boolean done = done("deleteWebhook", api.call("deleteWebhook", Map.of(), TIMEOUT));
        say.accept(report.say("polling"));
        return done;
    }

    private boolean webhook() throws InterruptedException {
        var secret = settings.webhookSecret();
        if (settings.publicUrl() == null || secret == null) {
            say.accept(report.say(settings.publicUrl() == null ? "no-url" : "no-secret"));
            return false;
        }
        var address = settings.publicUrl() + TelegramChannel.PATH;
        var parameters = Map.of("url", address, "secret_token", secret, "allowed_updates", TelegramUpdates.WANTED);
        if (!done("setWebhook", api.call("setWebhook", parameters, TIMEOUT))) {
            return false;
        }
        say.accept(report.say("webhook", address));
        if (api.call("getWebhookInfo", Map.of(), TIMEOUT) instanceof Answer.Done(var info)
                && info.has("last_error_message")) {
            say.accept(report.say(
                    "webhook.trouble", info.path("last_error_message").asString("")));
        }
        return true;
    }

    private boolean done(String what, Answer answer) {
        boolean done = answer instanceof Answer.Done;
        say.accept(done ? report.say("done", what) : report.say("failed", what, TelegramChannel.reason(answer)));
        return done;
    }
}
