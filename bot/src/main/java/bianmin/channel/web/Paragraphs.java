package bianmin.channel.web;

import bianmin.knowledge.Section.Block;
import java.util.ArrayList;
import java.util.List;

/// A reply's paragraphs are plain text, in which a list's items begin with a dot: here they become lists again.
final class Paragraphs {
    private static final String DOT = "・";

    private Paragraphs() {}

    static List<Block> blocks(List<String> paragraphs) {
        var blocks = new ArrayList<Block>();
        var items = new ArrayList<String>();
        for (var paragraph : paragraphs) {
            if (paragraph.startsWith(DOT)) {
                items.add(paragraph.substring(DOT.length()).strip());
                continue;
            }
            closeList(items, blocks);
            blocks.add(new Block.Paragraph(paragraph));
        }
        closeList(items, blocks);
        return List.copyOf(blocks);
    }

    private static void closeList(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
            items.clear();
        }
    }
}
