package bianmin.understanding;

import bianmin.text.PersonalData;
import java.util.List;
import java.util.Optional;

/// What was heard in one utterance.
///
/// @param text as written by the citizen
/// @param masked the same with personal data covered: the only form that may reach a log, an index or a staff screen
/// @param language the language it is written in
/// @param act what the citizen does with it
/// @param actConfidence from 0 to 1
/// @param questions its questions in order; for acts other than `ask` the whole utterance as one
/// @param mentions in order of appearance
/// @param personalData the spans that `masked` covers
public record Understanding(
        String text,
        String masked,
        Language language,
        Act act,
        double actConfidence,
        List<Question> questions,
        List<Mention> mentions,
        List<PersonalData.Span> personalData) {
    public Understanding {
        questions = List.copyOf(questions);
        mentions = List.copyOf(mentions);
        personalData = List.copyOf(personalData);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("questions: empty (expected: at least the whole utterance)");
        }
    }

    public Question question() {
        return questions.getFirst();
    }

    public Optional<Mention> mention(Mention.Kind kind) {
        return mentions.stream().filter(mention -> mention.kind() == kind).findFirst();
    }
}
