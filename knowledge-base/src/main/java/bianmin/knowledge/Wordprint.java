package bianmin.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A short name for the words of each part of a procedure: a translation notes it, and so tells when the Chinese has
/// changed since.
final class Wordprint {
    static final String NAMES = "names";
    static final String EVIDENCE = "evidence";
    private static final int CHARACTERS = 8;

    private Wordprint() {}

    /// By `names`, `evidence` and the ids of the facets; only of parts that the procedure has.
    static Map<String, String> of(Procedure procedure) {
        var prints = new LinkedHashMap<String, String>();
        prints.put(
                NAMES,
                print(List.of(procedure.title(), procedure.shortTitle(), procedure.authority(), procedure.audience())));
        if (!procedure.evidence().isEmpty()) {
            var words = new ArrayList<String>();
            procedure.evidence().forEach(evidence -> {
                words.add(evidence.name());
                words.add(Objects.requireNonNullElse(evidence.where(), ""));
                words.add(Objects.requireNonNullElse(evidence.forget(), ""));
                words.add(Objects.requireNonNullElse(evidence.when(), ""));
            });
            prints.put(EVIDENCE, print(words));
        }
        procedure.sections().forEach((facet, section) -> prints.put(facet.id(), print(words(section))));
        return prints;
    }

    private static List<String> words(Section section) {
        return section.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Section.Block.Paragraph(var text) -> List.of(text).stream();
                    case Section.Block.Bullets(var items) -> items.stream().map(item -> "- " + item);
                })
                .toList();
    }

    private static String print(List<String> words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var word : words) {
                digest.update(word.getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
