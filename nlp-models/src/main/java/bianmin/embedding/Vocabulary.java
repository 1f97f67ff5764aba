package bianmin.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The pieces of words that the network knows, by number.
///
/// @param numbers piece to number; a piece that continues a word begins with `##`
record Vocabulary(Map<String, Integer> numbers) {
    Vocabulary {
        numbers = Map.copyOf(numbers);
    }

    static Vocabulary read(String resource) {
        var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource), resource);
        try (stream;
                var json = new JsonFactory().createParser(ObjectReadContext.empty(), stream)) {
            var numbers = new HashMap<String, Integer>();
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME && "vocab".equals(json.currentName())) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                        var piece = json.currentName();
                        numbers.put(piece, json.nextIntValue(-1));
                    }
                }
            }
            if (numbers.isEmpty()) {
                throw new IllegalStateException(resource + ": no \"vocab\" (expected: a WordPiece tokenizer)");
            }
            return new Vocabulary(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    int number(String piece) {
        var number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException(piece + ": not in the vocabulary");
        }
        return number;
    }
}
