package bianmin.channel.line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/// The rich menus of a channel as LINE keeps them: a menu can't be shown before it has a picture of its size.
final class FakeRichMenus {
    private static final int HEAVIEST_PICTURE = 1_000_000;

    final Map<String, JsonNode> menus = new LinkedHashMap<>();
    final Map<String, byte[]> pictures = new LinkedHashMap<>();
    final Map<String, String> aliases = new LinkedHashMap<>();
    String shownToAll = "";
    private int made;

    /// @param refusal empty where it was done
    record Outcome(int status, String refusal, Map<String, Object> body) {}

    Outcome upload(String path, String contentType, byte[] body) {
        var id = path.split("/")[4];
        var menu = menus.get(id);
        if (menu == null) {
            return refused(404, "richmenu not found");
        }
        if (!"image/png".equals(contentType) || body.length > HEAVIEST_PICTURE) {
            return refused(400, "picture: " + contentType + ", " + body.length + " bytes");
        }
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(body));
            if (picture == null
                    || picture.getWidth() != menu.path("size").path("width").intValue()
                    || picture.getHeight() != menu.path("size").path("height").intValue()) {
                return refused(400, "picture: not of the menu's size");
            }
        } catch (IOException e) {
            return refused(400, "picture: unreadable");
        }
        pictures.put(id, body);
        return done(Map.of());
    }

    Outcome answer(String method, String operation, String path, JsonNode json) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return switch (method + " " + operation) {
            case "GET /v2/bot/richmenu/list" -> list();
            case "POST /v2/bot/richmenu" -> create(json);
            case "DELETE /v2/bot/richmenu/{richMenuId}" -> {
                pictures.remove(last);
                yield menus.remove(last) == null ? refused(404, "richmenu not found") : done(Map.of());
            }
            case "GET /v2/bot/richmenu/alias/list" -> aliasList();
            case "POST /v2/bot/richmenu/alias" -> {
                var alias = json.path("richMenuAliasId").asString("");
                yield aliases.containsKey(alias)
                        ? refused(400, "conflict richmenu alias id")
                        : alias(alias, json.path("richMenuId").asString(""));
            }
            case "POST /v2/bot/richmenu/alias/{richMenuAliasId}" ->
                aliases.containsKey(last)
                        ? alias(last, json.path("richMenuId").asString(""))
                        : refused(404, "richmenu alias not found");
            case "POST /v2/bot/user/all/richmenu/{richMenuId}" -> {
                if (!pictures.containsKey(last)) {
                    yield refused(400, "must upload richmenu image before applying it to user");
                }
                shownToAll = last;
                yield done(Map.of());
            }
            case "GET /v2/bot/user/all/richmenu" ->
                shownToAll.isEmpty() ? refused(404, "no default richmenu") : done(Map.of("richMenuId", shownToAll));
            default -> refused(404, "not played here: " + method + " " + operation);
        };
    }

    private Outcome create(JsonNode json) {
        var size = json.path("size");
        if (size.path("width").intValue() < 800 || size.path("width").intValue() > 2_500) {
            return refused(400, "invalid width");
        }
        if (json.path("areas").size() > 20
                || json.path("chatBarText").asString("").isEmpty()) {
            return refused(400, "invalid areas or chat bar text");
        }
        var id = "richmenu-" + ++made;
        menus.put(id, json);
        return done(Map.of("richMenuId", id));
    }

    private Outcome list() {
        var listed = new ArrayList<Map<String, Object>>();
        menus.forEach((id, menu) -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("richMenuId", id);
            menu.properties().forEach(entry -> one.put(entry.getKey(), entry.getValue()));
            listed.add(one);
        });
        return done(Map.of("richmenus", listed));
    }

    private Outcome aliasList() {
        List<Map<String, Object>> listed = new ArrayList<>();
        aliases.forEach((alias, id) -> listed.add(Map.of("richMenuAliasId", alias, "richMenuId", id)));
        return done(Map.of("aliases", listed));
    }

    private Outcome alias(String alias, String id) {
        if (!pictures.containsKey(id)) {
            return refused(400, "richmenu not found or without picture");
        }
        aliases.put(alias, id);
        return done(Map.of());
    }

    private static Outcome done(Map<String, Object> body) {
        return new Outcome(200, "", body);
    }

    private static Outcome refused(int status, String message) {
        return new Outcome(status, message, Map.of());
    }
}
