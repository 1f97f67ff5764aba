package bianmin.operations;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Logs as one JSON object a line on standard error, for a log collector.
public final class Logs {
    private Logs() {}

    /// @param quiet true for the tools of the command line: warnings only
    public static void set(boolean quiet) {
        LogManager.getLogManager().reset();
        var console = new ConsoleHandler();
        console.setFormatter(new JsonLine());
        console.setLevel(Level.ALL);
        var root = Logger.getLogger("");
        root.addHandler(console);
        root.setLevel(quiet ? Level.WARNING : Level.INFO);
        Logger.getLogger("io.lettuce").setLevel(Level.WARNING);
        Logger.getLogger("org.apache.lucene").setLevel(Level.SEVERE);
    }

    private static final class JsonLine extends Formatter {
        @Override
        public String format(LogRecord record) {
            var line = new JsonObject()
                    .put("at", Instant.ofEpochMilli(record.getMillis()).toString())
                    .put("level", record.getLevel().getName())
                    .put("room", record.getLoggerName())
                    .put("message", formatMessage(record));
            var thrown = record.getThrown();
            if (thrown != null) {
                var trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                line.put("trace", trace.toString());
            }
            return line.encode() + System.lineSeparator();
        }
    }
}
