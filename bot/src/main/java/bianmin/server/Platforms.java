package bianmin.server;

import bianmin.channel.line.LineSettings;
import bianmin.channel.telegram.TelegramSettings;
import java.util.Optional;

/// What the channels of the platforms need of the settings.
final class Platforms {
    private Platforms() {}

    static Optional<LineSettings> line(Settings settings) {
        return Optional.ofNullable(settings.line())
                .map(line -> new LineSettings(
                        line.channelSecret().value(), line.channelToken().value(), line.api(), settings.publicUrl()));
    }

    static Optional<TelegramSettings> telegram(Settings settings) {
        return Optional.ofNullable(settings.telegram())
                .map(telegram -> new TelegramSettings(
                        telegram.token().value(),
                        Optional.ofNullable(telegram.webhookSecret())
                                .map(Secret::value)
                                .orElse(null),
                        telegram.api(),
                        settings.publicUrl(),
                        telegram.polling()));
    }
}
