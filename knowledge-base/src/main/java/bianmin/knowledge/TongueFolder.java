package bianmin.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `languages/<tag>/`: `words.tsv`, `questions/<domain>.yaml` and `off-topic.txt`.
final class TongueFolder {
    private final Path content;
    private final Path folder;
    private final List<Reading> readings;

    TongueFolder(Path content, Path folder, List<Reading> readings) {
        this.content = content;
        this.folder = folder;
        this.readings = readings;
    }

    /// @param known ids that questions may be filed under
    Tongue read(Set<ProcedureId> known) {
        return new Tongue(words(), samples(known), offTopic());
    }

    private Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        each("words.tsv", (line, number, reading) -> {
            var parts = line.split("\t", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                reading.problem(number, "\"" + line + "\" (expected: word, tab, Chinese)");
            } else {
                words.putIfAbsent(parts[0].strip(), parts[1].strip());
            }
        });
        return words;
    }

    private List<String> offTopic() {
        var questions = new ArrayList<String>();
        each("off-topic.txt", (line, _, _) -> questions.add(line.strip()));
        return questions;
    }

    private Map<ProcedureId, List<String>> samples(Set<ProcedureId> known) {
        var samples = new LinkedHashMap<ProcedureId, List<String>>();
        for (var file : ContentFile.below(folder, "questions", ".yaml")) {
            ContentFile.yaml(content, file, readings).ifPresent(fields -> {
                var reading = readings.getLast();
                for (var name : fields.names()) {
                    var texts =
                            fields.texts(name).stream().map(Fields.Line::text).toList();
                    known.stream()
                            .filter(id -> id.value().equals(name))
                            .findFirst()
                            .ifPresentOrElse(
                                    id -> samples.put(id, texts),
                                    () -> reading.problem(
                                            fields.line(name),
                                            name + ": no such procedure (expected: an id below procedures/)"));
                }
                fields.end();
            });
        }
        return samples;
    }

    private interface Line {
        void take(String line, int number, Reading reading);
    }

    private void each(String name, Line taker) {
        var file = folder.resolve(name);
        var reading = ContentFile.reading(content, file);
        readings.add(reading);
        if (!java.nio.file.Files.exists(file)) {
            reading.problem(1, "no such file (expected: one for each language)");
            return;
        }
        ContentFile.text(file, reading).ifPresent(text -> {
            int number = 0;
            for (var line : text.split("\n", -1)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    taker.take(line, number, reading);
                }
            }
        });
    }
}
