package bianmin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealContentTest {
    private static final Path CONTENT = Path.of("content");

    @Test
    void the_procedures_we_ship_have_no_error_on_the_day_they_were_last_checked() {
        var lastChecked = Content.read(CONTENT, "test").procedures().stream()
                .map(Procedure::checkedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertThat(Content.check(CONTENT, lastChecked)).isEmpty();
    }

    @Test
    void the_schema_and_the_parser_know_the_same_fields() throws IOException {
        var schema = JsonMapper.builder()
                .build()
                .readTree(Files.readString(CONTENT.resolve("schema/procedure.schema.json")));
        var example = Files.readString(
                Path.of("src/test/resources/bianmin/knowledge/content/procedures/household/lamp-permit.md"));
        assertThat(fields("", schema, new TreeMap<>())).isEqualTo(Content.fieldsOf(example));
    }

    /// The properties of each object of the schema, by its place.
    private static Map<String, Set<String>> fields(String place, JsonNode schema, Map<String, Set<String>> found) {
        for (var property : schema.path("properties").properties()) {
            found.computeIfAbsent(place, _ -> new TreeSet<>()).add(property.getKey());
            var inside = property.getValue();
            fields(property.getKey(), inside, found);
            fields(property.getKey(), inside.path("items"), found);
            fields(property.getKey(), inside.path("additionalProperties"), found);
        }
        return found;
    }
}
