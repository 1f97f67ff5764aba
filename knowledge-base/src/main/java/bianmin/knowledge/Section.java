package bianmin.knowledge;

import java.util.List;

/// What a procedure says about one facet, without source marks.
///
/// @param blocks in reading order
/// @param sources keys of [Procedure#sources()] that its facts rest on
public record Section(List<Block> blocks, List<String> sources) {
    public Section {
        blocks = List.copyOf(blocks);
        sources = List.copyOf(sources);
    }

    public sealed interface Block {
        record Paragraph(String text) implements Block {}

        record Bullets(List<String> items) implements Block {
            public Bullets {
                items = List.copyOf(items);
            }
        }
    }
}
