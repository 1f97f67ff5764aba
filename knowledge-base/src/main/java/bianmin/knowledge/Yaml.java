package bianmin.knowledge;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// YAML as nodes that know their line.
final class Yaml {
    private Yaml() {}

    /// @param linesBefore how many lines of the file stand before the text
    /// @return nothing if the text isn't a mapping, which is then noted
    static Optional<Fields> fields(String text, int linesBefore, Reading reading) {
        var settings = LoadSettings.builder()
                .setLabel(reading.file())
                .setMaxAliasesForCollections(0)
                .build();
        try {
            return switch (new Compose(settings).composeString(text).orElse(null)) {
                case MappingNode mapping -> Optional.of(new Fields(mapping, linesBefore, "", reading));
                case null, default -> {
                    reading.problem(linesBefore + 1, "no fields (expected: lines of `name: value`)");
                    yield Optional.empty();
                }
            };
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            reading.problem(linesBefore + line, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            reading.problem(linesBefore + 1, "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    static int line(Node node, int linesBefore) {
        return linesBefore + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
