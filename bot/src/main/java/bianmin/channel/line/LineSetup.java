package bianmin.channel.line;

import bianmin.channel.line.LineApi.Answer;
import com.linecorp.bot.messaging.model.CreateRichMenuAliasRequest;
import com.linecorp.bot.messaging.model.SetWebhookEndpointRequest;
import com.linecorp.bot.messaging.model.TestWebhookEndpointRequest;
import com.linecorp.bot.messaging.model.UpdateRichMenuAliasRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// What `./bianmin line setup` does: draws and uploads the rich menus, shows the plain one to everyone, and has LINE
/// test the webhook. Running it again changes nothing that is up to date.
public final class LineSetup implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final LineSettings settings;
    private final LineApi api;
    private final LineTexts texts = LineTexts.load();
    private final Consumer<String> say;
    private final Supplier<Optional<RichMenuPicture>> drawing;

    /// @param say hears each thing done or found wrong, a line each
    public LineSetup(LineSettings settings, Consumer<String> say) {
        this(settings, say, RichMenuPicture::withChineseFont);
    }

    LineSetup(LineSettings settings, Consumer<String> say, Supplier<Optional<RichMenuPicture>> drawing) {
        this.settings = settings;
        this.api = new LineApi(settings);
        this.say = say;
        this.drawing = drawing;
    }

    /// @return true if all is well
    public boolean run() throws InterruptedException {
        try {
            boolean menus = menus();
            return webhook() && menus;
        } catch (Failed failed) {
            say.accept(failed.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        api.close();
    }

    private boolean menus() throws InterruptedException, Failed {
        var picture = drawing.get();
        if (picture.isEmpty()) {
            say.accept(texts.say("setup.no-font"));
            return false;
        }
        var before = ourMenus();
        var aliases = aliases();
        var kept = new LinkedHashMap<String, String>();
        for (var menu : RichMenu.all(texts)) {
            var name = menu.name(texts);
            var id = before.get(name);
            if (id != null && id.equals(aliases.get(menu.alias()))) {
                say.accept(texts.say("setup.menu.kept", name));
            } else {
                id = make(menu, picture.get());
                alias(menu.alias(), id, aliases.containsKey(menu.alias()));
            }
            kept.put(menu.kind(), id);
        }
        done(
                "/v2/bot/user/all/richmenu",
                api.post("/v2/bot/user/all/richmenu/" + kept.get("plain"), Map.of(), Map.of(), TIMEOUT));
        say.accept(texts.say("setup.default"));
        for (var old : before.entrySet()) {
            if (!kept.containsValue(old.getValue())) {
                done("/v2/bot/richmenu", api.delete("/v2/bot/richmenu/" + old.getValue()));
                say.accept(texts.say("setup.menu.removed", old.getKey()));
            }
        }
        return true;
    }

    private String make(RichMenu menu, RichMenuPicture picture) throws InterruptedException, Failed {
        var created = done("/v2/bot/richmenu", api.post("/v2/bot/richmenu", menu.request(texts), Map.of(), TIMEOUT));
        var id = created.path("richMenuId").stringValue("");
        var png = picture.png(menu, texts);
        done("/v2/bot/richmenu/content", api.upload("/v2/bot/richmenu/" + id + "/content", png));
        say.accept(texts.say("setup.menu.made", menu.name(texts), png.length / 1024));
        return id;
    }

    private void alias(String alias, String id, boolean exists) throws InterruptedException, Failed {
        done(
                "/v2/bot/richmenu/alias",
                exists
                        ? api.post(
                                "/v2/bot/richmenu/alias/" + alias,
                                new UpdateRichMenuAliasRequest(id),
                                Map.of(),
                                TIMEOUT)
                        : api.post(
                                "/v2/bot/richmenu/alias",
                                new CreateRichMenuAliasRequest(alias, id),
                                Map.of(),
                                TIMEOUT));
    }

    /// Name → id of the menus that an earlier setup made; others are none of our business.
    private Map<String, String> ourMenus() throws InterruptedException, Failed {
        var found = new LinkedHashMap<String, String>();
        for (var menu : done("/v2/bot/richmenu/list", api.get("/v2/bot/richmenu/list"))
                .path("richmenus")
                .values()) {
            var name = menu.path("name").stringValue("");
            if (name.matches("bianmin-(plain|senior)-[0-9a-f]{8}")) {
                found.put(name, menu.path("richMenuId").stringValue(""));
            }
        }
        return found;
    }

    private Map<String, String> aliases() throws InterruptedException, Failed {
        var found = new LinkedHashMap<String, String>();
        for (var alias : done("/v2/bot/richmenu/alias/list", api.get("/v2/bot/richmenu/alias/list"))
                .path("aliases")
                .values()) {
            found.put(
                    alias.path("richMenuAliasId").stringValue(""),
                    alias.path("richMenuId").stringValue(""));
        }
        return found;
    }

    private boolean webhook() throws InterruptedException, Failed {
        if (settings.publicUrl() == null) {
            say.accept(texts.say("setup.no-url"));
            return false;
        }
        var address = URI.create(settings.publicUrl() + LineChannel.PATH);
        done(
                "/v2/bot/channel/webhook/endpoint",
                api.put("/v2/bot/channel/webhook/endpoint", new SetWebhookEndpointRequest(address)));
        say.accept(texts.say("setup.webhook.set", address));
        var endpoint = done("/v2/bot/channel/webhook/endpoint", api.get("/v2/bot/channel/webhook/endpoint"));
        boolean active = endpoint.path("active").booleanValue(false);
        if (!active) {
            say.accept(texts.say("setup.webhook.inactive"));
        }
        var test = done(
                "/v2/bot/channel/webhook/test",
                api.post("/v2/bot/channel/webhook/test", new TestWebhookEndpointRequest(address), Map.of(), TIMEOUT));
        if (!test.path("success").booleanValue(false)) {
            say.accept(texts.say(
                    "setup.webhook.failed",
                    test.path("reason").asString(""),
                    test.path("detail").asString(""),
                    test.path("statusCode").asString("")));
            return false;
        }
        say.accept(texts.say("setup.webhook.ok"));
        return active;
    }

    private JsonNode done(String what, Answer answer) throws Failed {
        return switch (answer) {
            case Answer.Status status when status.ok() -> status.body();
            case Answer.Status status -> throw new Failed(texts.say("setup.failed", what, status.message()));
            case Answer.NotReached(var reason) -> throw new Failed(texts.say("setup.failed", what, reason));
            case Answer.Lost(var reason) -> throw new Failed(texts.say("setup.failed", what, reason));
        };
    }

    /// A call without which the setup can't go on.
    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(String reason) {
            super(reason, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
