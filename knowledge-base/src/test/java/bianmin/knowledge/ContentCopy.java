package bianmin.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The content of one procedure, to be broken by a test.
final class ContentCopy {
    private ContentCopy() {}

    static void into(Path folder) {
        try {
            var origin = Path.of(ContentCopy.class.getResource("content").toURI());
            try (var files = Files.walk(origin)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var copy = folder.resolve(origin.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
