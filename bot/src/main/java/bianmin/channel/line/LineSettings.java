package bianmin.channel.line;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// @param channelSecret signs webhooks
/// @param channelToken lets us send
/// @param api base address, `https://api.line.me` unless a test says otherwise
/// @param publicUrl how LINE and citizens reach us, without a slash at the end
public record LineSettings(
        String channelSecret,
        String channelToken,
        URI api,
        @Nullable URI publicUrl) {
    /// Pictures are uploaded to a host of their own.
    URI dataApi() {
        return "api.line.me".equals(api.getHost()) ? URI.create("https://api-data.line.me") : api;
    }

    @Override
    public String toString() {
        return "LineSettings[api=" + api + ", publicUrl=" + publicUrl + "]";
    }
}
