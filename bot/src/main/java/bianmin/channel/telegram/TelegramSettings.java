package bianmin.channel.telegram;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// @param token the bot's, `123456:ABC…`
/// @param webhookSecret what Telegram must send with each webhook; null in polling mode
/// @param api base address, `https://api.telegram.org` unless a test says otherwise
/// @param publicUrl how Telegram reaches us, without a slash at the end
/// @param polling true where no webhook can reach us
public record TelegramSettings(
        String token,
        @Nullable String webhookSecret,
        URI api,
        @Nullable URI publicUrl,
        boolean polling) {
    /// The bot's own user id.
    String botId() {
        int colon = token.indexOf(':');
        return colon < 0 ? token : token.substring(0, colon);
    }

    @Override
    public String toString() {
        return "TelegramSettings[bot=" + botId() + ", api=" + api + ", publicUrl=" + publicUrl + ", polling=" + polling
                + "]";
    }
}
