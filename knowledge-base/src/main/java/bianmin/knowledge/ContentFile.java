package bianmin.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Files below the content folder.
final class ContentFile {
    private ContentFile() {}

    /// All files of one kind below a folder of the content, in a fixed order; none if the folder is absent.
    static List<Path> below(Path content, String folder, String ending) {
        var start = content.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(start)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(ending) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + start, e);
        }
    }

    static Reading reading(Path content, Path file) {
        return new Reading(content.relativize(file).toString().replace('\\', '/'));
    }

    /// The text of a file with `\n` at the ends of lines; nothing if it isn't UTF-8, which is then noted.
    static Optional<String> text(Path file, Reading reading) {
        try {
            return Optional.of(Files.readString(file).replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            reading.problem(1, "not UTF-8 (expected: a text in UTF-8)");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + file, e);
        }
    }

    /// The file's name without its ending.
    static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /// A YAML file without front matter.
    static Optional<Fields> yaml(Path content, Path file, List<Reading> readings) {
        var reading = reading(content, file);
        readings.add(reading);
        return yaml(file, reading);
    }

    static Optional<Fields> yaml(Path file, Reading reading) {
        return text(file, reading).flatMap(text -> Yaml.fields(text, 0, reading));
    }

    static List<Problem> problems(List<Reading> readings) {
        var problems = new ArrayList<Problem>();
        readings.forEach(reading -> problems.addAll(reading.problems()));
        return problems;
    }
}
