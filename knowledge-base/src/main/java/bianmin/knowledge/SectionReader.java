package bianmin.knowledge;

import bianmin.understanding.Facet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the Markdown below the front matter: one section per facet, of paragraphs and lists, with source marks.
final class SectionReader {
    private static final Pattern MARK = Pattern.compile(" ?\\[\\^([^\\]\\s]*)\\]");
    private static final Pattern FORBIDDEN =
            Pattern.compile("^#|^\\s*\\||^\\s*\\d+[.)]\\s|</?[a-zA-Z][^>]*>|\\*\\*|__|\\]\\(|https?://|^\\s*[*+] ");

    private final Reading reading;
    private final boolean sourced;
    private final Map<Facet, Section> sections = new EnumMap<>(Facet.class);
    private final Map<Facet, Integer> lines = new EnumMap<>(Facet.class);
    private final Map<String, Integer> marks = new java.util.LinkedHashMap<>();

    private @Nullable Facet open;
    private List<Section.Block> blocks = new ArrayList<>();
    private List<String> paragraph = new ArrayList<>();
    private List<String> bullets = new ArrayList<>();
    private Set<String> sources = new LinkedHashSet<>();

    SectionReader(Reading reading) {
        this(reading, true);
    }

    private SectionReader(Reading reading, boolean sourced) {
        this.reading = reading;
        this.sourced = sourced;
    }

    /// Of sections whose sources stand in the Chinese.
    static SectionReader ofTranslation(Reading reading) {
        return new SectionReader(reading, false);
    }

    /// @param linesBefore how many lines of the file stand before the body
    void read(String body, int linesBefore) {
        int number = linesBefore;
        for (var line : body.split("\n", -1)) {
            number++;
            if (line.startsWith("## ")) {
                open(line.substring(3).strip(), number);
            } else {
                content(line, number);
            }
        }
        close(number);
        if (!sections.containsKey(Facet.OVERVIEW)) {
            reading.problem(linesBefore + 1, "overview: no such section (expected: `## overview`, always)");
        }
    }

    Map<Facet, Section> sections() {
        return sections;
    }

    int line(Facet facet) {
        return lines.getOrDefault(facet, 1);
    }

    /// Source marks with the line of their first use.
    Map<String, Integer> marks() {
        return marks;
    }

    private void open(String name, int number) {
        close(number);
        open = Facet.of(name).orElse(null);
        if (open == null) {
            reading.problem(
                    number,
                    "section \"" + name + "\" (expected: one of "
                            + Arrays.stream(Facet.values()).map(Facet::id).collect(Collectors.joining(", ")) + ")");
            open = Facet.OVERVIEW;
            lines.putIfAbsent(open, number);
            return;
        }
        if (lines.put(open, number) != null) {
            reading.problem(number, "section \"" + name + "\": twice (expected: once)");
        }
    }

    private void content(String line, int number) {
        if (line.isBlank()) {
            endBlock();
            return;
        }
        if (open == null) {
            reading.problem(number, "text before the first section (expected: `## overview`)");
            return;
        }
        if (FORBIDDEN.matcher(line).find()) {
            reading.problem(
                    number,
                    "heading, table, numbering, bold, HTML or link in a section (expected: plain text; "
                            + "`- ` for lists; links in `links`)");
        }
        var plain = withoutMarks(line, number);
        if (line.startsWith("- ")) {
            endParagraph();
            bullets.add(plain.substring(2).strip());
        } else if (!bullets.isEmpty() && line.startsWith(" ")) {
            bullets.add(bullets.removeLast() + plain.strip());
        } else {
            endBullets();
            paragraph.add(plain.strip());
        }
    }

    private String withoutMarks(String line, int number) {
        var matcher = MARK.matcher(line);
        while (matcher.find()) {
            sources.add(matcher.group(1));
            marks.putIfAbsent(matcher.group(1), number);
        }
        // Chinese sentences follow one another without a space; in the file one stands after the mark
        return matcher.replaceAll("").replaceAll("(?<=[。！？；]) +", "");
    }

    private void endBlock() {
        endParagraph();
        endBullets();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Section.Block.Paragraph(String.join(sourced ? "" : " ", paragraph)));
            paragraph = new ArrayList<>();
        }
    }

    private void endBullets() {
        if (!bullets.isEmpty()) {
            blocks.add(new Section.Block.Bullets(bullets));
            bullets = new ArrayList<>();
        }
    }

    private void close(int number) {
        endBlock();
        if (open == null) {
            return;
        }
        int heading = lines.getOrDefault(open, number);
        if (blocks.isEmpty()) {
            reading.problem(heading, "section \"" + open.id() + "\": empty (expected: the answer, or no section)");
        } else if (sourced && sources.isEmpty()) {
            reading.problem(heading, "section \"" + open.id() + "\": no source mark (expected: [^s1] after the facts)");
        }
        sections.put(open, new Section(blocks, List.copyOf(sources)));
        blocks = new ArrayList<>();
        sources = new LinkedHashSet<>();
        open = null;
    }
}
