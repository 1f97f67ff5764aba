package bianmin.finder;

import bianmin.knowledge.KnowledgeBase;
import bianmin.knowledge.Procedure;
import bianmin.knowledge.Section;
import bianmin.knowledge.Tongue;
import bianmin.text.Normaliser;
import bianmin.understanding.Facet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is learned from: the texts of the procedures, normalised and embedded, and what belongs to none of
/// them.
///
/// @param procedures in the order of their ids; a position in this list stands for a procedure everywhere in
/// this room
/// @param titles official and other names
/// @param bodies sections and evidence, one text each procedure
/// @param tests questions on which nothing is taught
/// @param offTopic questions that no procedure answers; their procedure is -1
record Material(
        List<Procedure> procedures,
        List<Sample> titles,
        List<Sample> samples,
        List<String> bodies,
        List<Sample> tests,
        List<Sample> offTopic) {

    static List<Procedure> ordered(KnowledgeBase knowledge) {
        return knowledge.procedures().stream()
                .sorted(Comparator.comparing(procedure -> procedure.id().value()))
                .toList();
    }

    static Material of(List<Procedure> procedures, List<String> offTopic, Function<String, float[]> encoder) {
        var titles = new ArrayList<Sample>();
        var samples = new ArrayList<Sample>();
        var bodies = new ArrayList<String>();
        var tests = new ArrayList<Sample>();
        for (int at = 0; at < procedures.size(); at++) {
            var procedure = procedures.get(at);
            names(procedure).map(sample(at, encoder)).forEach(titles::add);
            procedure.samples().stream().map(sample(at, encoder)).forEach(samples::add);
            procedure.tests().stream()
                    .map(Procedure.TestQuestion::text)
                    .map(sample(at, encoder))
                    .forEach(tests::add);
            bodies.add(Normaliser.normalise(body(procedure)));
        }
        return new Material(
                procedures,
                titles,
                samples,
                bodies,
                tests,
                offTopic.stream().map(sample(-1, encoder)).toList());
    }

    /// What is learned from the questions of another language: its own samples under the Chinese names.
    static Material in(Tongue tongue, Gloss gloss, List<Procedure> procedures, Function<String, float[]> encoder) {
        var titles = new ArrayList<Sample>();
        var samples = new ArrayList<Sample>();
        for (int at = 0; at < procedures.size(); at++) {
            titles.add(sample(at, encoder).apply(procedures.get(at).title()));
            for (var text : tongue.samples().getOrDefault(procedures.get(at).id(), List.of())) {
                samples.add(sample(at, text, gloss, encoder));
            }
        }
        return new Material(
                procedures,
                titles,
                samples,
                procedures.stream().map(_ -> "").toList(),
                List.of(),
                tongue.offTopic().stream()
                        .map(text -> sample(-1, text, gloss, encoder))
                        .toList());
    }

    private static Sample sample(int procedure, String text, Gloss gloss, Function<String, float[]> encoder) {
        var normalised = Normaliser.normalise(text);
        var chinese = gloss.of(normalised);
        return new Sample(procedure, normalised, chinese, encoder.apply(chinese), 1);
    }

    static Stream<String> names(Procedure procedure) {
        return Stream.concat(Stream.of(procedure.title(), procedure.shortTitle()), procedure.alsoCalled().stream());
    }

    /// What is told about the procedure: a text for BM25, not for reading.
    static String body(Procedure procedure) {
        // in the order of the facets, whatever order they are written in: the fingerprint is made of it
        var sections = Arrays.stream(Facet.values())
                .flatMap(facet -> procedure.section(facet).stream())
                .flatMap(section -> section.blocks().stream())
                .map(block -> switch (block) {
                    case Section.Block.Paragraph(var text) -> text;
                    case Section.Block.Bullets(var items) -> String.join("\n", items);
                });
        var evidence = procedure.evidence().stream().map(Procedure.Evidence::name);
        return Stream.of(sections, evidence, Stream.of(procedure.audience()))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }

    /// A share of what can be held back: samples, other names and off-topic questions; the official titles stay.
    ///
    /// @param inside the share itself, or the rest
    Material share(int share, int shares, boolean inside) {
        return new Material(
                procedures,
                share(titles, share, shares, inside, true),
                share(samples, share, shares, inside, false),
                bodies,
                tests,
                share(offTopic, share, shares, inside, false));
    }

    private static List<Sample> share(
            List<Sample> samples, int share, int shares, boolean inside, boolean keepingFirsts) {
        var part = new ArrayList<Sample>();
        int before = -1;
        for (int i = 0; i < samples.size(); i++) {
            boolean held = i % shares == share;
            if (keepingFirsts && samples.get(i).procedure() != before) {
                held = false;
            }
            before = samples.get(i).procedure();
            if (held == inside) {
                part.add(samples.get(i));
            }
        }
        return part;
    }

    /// The texts to index.
    List<TextIndex.Texts> texts() {
        var texts = new ArrayList<TextIndex.Texts>();
        for (int at = 0; at < procedures.size(); at++) {
            texts.add(new TextIndex.Texts(joined(titles, at), joined(samples, at), bodies.get(at)));
        }
        return texts;
    }

    private static Function<String, Sample> sample(int procedure, Function<String, float[]> encoder) {
        return text -> {
            var normalised = Normaliser.normalise(text);
            return new Sample(procedure, normalised, normalised, encoder.apply(normalised), 1);
        };
    }

    private static String joined(List<Sample> samples, int procedure) {
        return samples.stream()
                .filter(sample -> sample.procedure() == procedure)
                .map(Sample::normalised)
                .collect(Collectors.joining("\n"));
    }
}
