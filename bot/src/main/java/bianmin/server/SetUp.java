package bianmin.server;

import bianmin.channel.line.LineSetup;
import bianmin.channel.telegram.TelegramSetup;
import java.io.PrintStream;
import java.util.List;

/// `line setup` and `telegram setup`: tell the platforms about menus, commands and webhooks.
final class SetUp {
    private SetUp() {}

    static int line(List<String> arguments, PrintStream out) throws InterruptedException {
        onlySetup("line", arguments);
        var settings = Platforms.line(Settings.read(System.getenv()))
                .orElseThrow(
                        () -> new Main.WrongUse(
                                "line setup: LINE is off (expected: BIANMIN_LINE_CHANNEL_SECRET and BIANMIN_LINE_CHANNEL_TOKEN)"));
        try (var setup = new LineSetup(settings, out::println)) {
            return setup.run() ? 0 : 1;
        }
    }

    static int telegram(List<String> arguments, PrintStream out) throws InterruptedException {
        onlySetup("telegram", arguments);
        var settings = Platforms.telegram(Settings.read(System.getenv()))
                .orElseThrow(
                        () -> new Main.WrongUse("telegram setup: Telegram is off (expected: BIANMIN_TELEGRAM_TOKEN)"));
        try (var setup = new TelegramSetup(settings, out::println)) {
            return setup.run() ? 0 : 1;
        }
    }

    private static void onlySetup(String channel, List<String> arguments) {
        if (!arguments.equals(List.of("setup"))) {
            throw new Main.WrongUse(channel + " " + String.join(" ", arguments) + " (expected: " + channel + " setup)");
        }
    }
}
