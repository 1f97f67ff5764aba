package bianmin.channel.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/// How a citizen wants the pages to look: kept in a cookie, so that it holds without JavaScript and from the first
/// paint on.
///
/// @param language one of [Texts#LANGUAGES]
/// @param theme `auto` (as the device says), `light` or `dark`
/// @param type `normal` or `large`
record View(String language, String theme, String type) {
    private static final String COOKIE = "bianmin-view";
    private static final List<String> THEMES = List.of("auto", "light", "dark");
    private static final List<String> TYPES = List.of("normal", "large");

    static View of(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        var kept = cookie == null ? new String[0] : cookie.getValue().split("_", 4);
        var before = kept.length == 3
                ? new View(
                        known(Texts.LANGUAGES, kept[0], preferred(request)),
                        known(THEMES, kept[1], "auto"),
                        known(TYPES, kept[2], "normal"))
                : new View(preferred(request), "auto", "normal");
        return new View(
                known(Texts.LANGUAGES, Browser.parameter(request, "lang"), before.language),
                known(THEMES, Browser.parameter(request, "theme"), before.theme),
                known(TYPES, Browser.parameter(request, "type"), before.type));
    }

    private static String known(
            List<String> values, @org.jspecify.annotations.Nullable String value, String otherwise) {
        return value != null && values.contains(value) ? value : otherwise;
    }

    /// The first language of the browser that we speak.
    private static String preferred(HttpServerRequest request) {
        var accept = request.getHeader("Accept-Language");
        if (accept != null && accept.length() < 300) {
            for (var range : accept.split(",")) {
                var tag = range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
                if (tag.startsWith("zh")) {
                    return "zh-Hant";
                }
                var primary = tag.split("-", 2)[0];
                if (Texts.LANGUAGES.contains(primary)) {
                    return primary;
                }
            }
        }
        return "zh-Hant";
    }

    boolean isChosen(HttpServerRequest request) {
        return Browser.parameter(request, "lang") != null
                || Browser.parameter(request, "theme") != null
                || Browser.parameter(request, "type") != null;
    }

    String setCookie(boolean secure) {
        return COOKIE + "=" + language + "_" + theme + "_" + type + "; Path=/; Max-Age=31536000; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    String otherTheme() {
        return theme.equals("dark") ? "light" : "dark";
    }

    String otherType() {
        return type.equals("large") ? "normal" : "large";
    }
}
