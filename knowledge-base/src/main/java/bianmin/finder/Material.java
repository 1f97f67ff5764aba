package bianmin.finder;

import bianmin.knowledge.KnowledgeBase;
import bianmin.knowledge.Procedure;
import bianmin.knowledge.Section;
import bianmin.text.Normaliser;
import java.util.ArrayList;
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
/// @param offTopic questions that no procedure answers; their procedure is -1
record Material(
        List<Procedure> procedures,
        List<Sample> titles,
        List<Sample> samples,
        List<String> bodies,
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
        for (int at = 0; at < procedures.size(); at++) {
            var procedure = procedures.get(at);
            names(procedure).map(sample(at, encoder)).forEach(titles::add);
            procedure.samples().stream().map(sample(at, encoder)).forEach(samples::add);
            bodies.add(Normaliser.normalise(body(procedure)));
        }
        return new Material(
                procedures,
                titles,
                samples,
                bodies,
                offTopic.stream().map(sample(-1, encoder)).toList());
    }

    static Stream<String> names(Procedure procedure) {
        return Stream.concat(Stream.of(procedure.title(), procedure.shortTitle()), procedure.alsoCalled().stream());
    }

    /// What is told about the procedure: a text for BM25, not for reading.
    static String body(Procedure procedure) {
        var sections = procedure.sections().values().stream()
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

    private static Function<String, Sample> sample(int procedure, Function<String, float[]> encoder) {
        return text -> {
            var normalised = Normaliser.normalise(text);
            return new Sample(procedure, normalised, encoder.apply(normalised), 1);
        };
    }

    /// The texts to index if only these samples are known.
    static List<TextIndex.Texts> texts(List<Procedure> procedures, List<String> bodies, List<Sample> samples) {
        var texts = new ArrayList<TextIndex.Texts>();
        for (int at = 0; at < procedures.size(); at++) {
            int procedure = at;
            texts.add(new TextIndex.Texts(
                    Normaliser.normalise(names(procedures.get(at)).collect(Collectors.joining("\n"))),
                    samples.stream()
                            .filter(sample -> sample.procedure() == procedure)
                            .map(Sample::normalised)
                            .collect(Collectors.joining("\n")),
                    bodies.get(at)));
        }
        return texts;
    }
}
