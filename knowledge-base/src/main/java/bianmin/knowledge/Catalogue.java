package bianmin.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The list of all procedures there are to be, `catalogue.csv`: `id,title,agency,domain`.
///
/// @param domains by id, in the order of the file; empty if there is no such file: then any id is fine
record Catalogue(Map<String, String> domains) {
    static Catalogue read(Path content, Reading reading) {
        var domains = new LinkedHashMap<String, String>();
        var file = content.resolve("catalogue.csv");
        Optional<String> text = Files.exists(file) ? ContentFile.text(file, reading) : Optional.empty();
        int number = 0;
        for (var line : text.orElse("").split("\n")) {
            number++;
            var parts = line.split(",");
            if (number == 1 || line.isBlank()) {
                continue;
            }
            if (parts.length < 4) {
                reading.problem(number, "\"" + line + "\" (expected: id,title,agency,domain)");
            } else {
                domains.put(parts[0], parts[parts.length - 1].strip());
            }
        }
        return new Catalogue(domains);
    }

    boolean knows(String id) {
        return domains.isEmpty() || domains.containsKey(id);
    }
}
