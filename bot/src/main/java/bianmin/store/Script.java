package bianmin.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A Lua script in a resource file beside the class that uses it. Runs as one step; must do no harm when run twice.
public record Script(String text, String digest) {
    /// @param file its name, such as `append.lua`
    public static Script in(Class<?> room, String file) {
        try (var in = room.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("script: no " + file + " beside " + room.getName());
            }
            var text = new String(in.readAllBytes(), UTF_8);
            var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
            return new Script(text, HexFormat.of().formatHex(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
