package bianmin.channel.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the web channel needs to be told.
///
/// @param publicUrl how citizens' browsers reach us; unset: as each request says
/// @param embedOrigins origins whose pages may hold the chat in a frame, separated by spaces; `'none'`, or `*` for any
/// @param perConversation messages a minute that one conversation may send
/// @param perAddress messages a minute that may come from one address, behind which a whole library may sit
/// @param formWait how long a form without JavaScript waits for its reply
/// @param heartbeat how often a silent stream says that it lives, and looks again
public record WebSettings(
        @Nullable URI publicUrl,
        String embedOrigins,
        int perConversation,
        int perAddress,
        Duration formWait,
        Duration heartbeat) {
    public static WebSettings usual(@Nullable URI publicUrl, String embedOrigins) {
        return new WebSettings(publicUrl, embedOrigins, 20, 120, Duration.ofSeconds(4), Duration.ofSeconds(15));
    }

    boolean mayBeEmbedded() {
        return !embedOrigins.equals("'none'");
    }
}
