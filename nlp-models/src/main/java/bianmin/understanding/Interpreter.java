package bianmin.understanding;

import bianmin.embedding.SentenceEncoder;
import bianmin.text.PersonalData;
import java.util.List;

/// Hears what an utterance says: its language, its act, its questions with their facets, and what it mentions.
///
/// Safe for many threads; it computes on the thread that asks.
public final class Interpreter {
    private final LanguageReader languages;
    private final ActReader acts;
    private final QuestionReader questions;

    private Interpreter(LanguageReader languages, ActReader acts, QuestionReader questions) {
        this.languages = languages;
        this.acts = acts;
        this.questions = questions;
    }

    /// Reads the models that were trained when Maven built.
    ///
    /// @param encoder shared with whoever else asks for meanings; stays open and is closed by its owner
    public static Interpreter load(SentenceEncoder encoder) {
        return new Interpreter(
                new LanguageReader(Model.LANGUAGE.load(encoder)),
                new ActReader(Model.ACT.load(encoder), Model.CRISIS.load(encoder)),
                new QuestionReader(Model.FACET.load(encoder)));
    }

    /// What one utterance says.
    ///
    /// Personal data in it is neither a word of a question nor evidence for anything.
    public Understanding read(String text) {
        var personalData = PersonalData.find(text);
        var bare = without(personalData, text);
        var act = acts.read(bare);
        return new Understanding(
                text,
                PersonalData.mask(text),
                languages.read(bare),
                act.act(),
                act.confidence(),
                act.danger(),
                List.of(questions.whole(bare)),
                act.act() == Act.ASK ? questions.parts(bare) : List.of(),
                Mentions.in(text, personalData),
                personalData);
    }

    /// Each span becomes one space, so that what stands around it does not grow together.
    private static String without(List<PersonalData.Span> spans, String text) {
        if (spans.isEmpty()) {
            return text;
        }
        var bare = new StringBuilder();
        int from = 0;
        for (var span : spans) {
            bare.append(text, from, span.start()).append(' ');
            from = span.end();
        }
        return bare.append(text, from, text.length()).toString();
    }
}
