package bianmin.channel.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What may become a link's target.
final class Links {
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9(][0-9 ()-]{1,20}[0-9]");

    private Links() {}

    /// Only the web; never an address that runs a script. Null: no link.
    static @Nullable String web(@Nullable String url) {
        return url != null && url.matches("(?i)https?://[^\\s<>\"]+") ? url : null;
    }

    /// The first telephone number in the text, to be dialled. Null: there is none.
    static @Nullable String telephone(String text) {
        var found = TELEPHONE.matcher(text);
        return found.find() ? "tel:" + found.group().replaceAll("[ ()-]", "") : null;
    }

    static String map(Texts texts, double latitude, double longitude) {
        return texts.say("place.map-url", String.format(Locale.ROOT, "%.6f,%.6f", latitude, longitude));
    }
}
