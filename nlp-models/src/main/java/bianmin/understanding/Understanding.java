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
/// @param danger how likely it tells of a crisis, from 0 to 1; much of what lies below the threshold for
///     [Act#CRISIS] is worth a word of care under the answer
/// @param questions the whole utterance as one question; once [#parted()], its parts
/// @param parts two questions where the utterance may hold them, else none; whether they are two matters is for the
///     finder to say
/// @param mentions in order of appearance
/// @param personalData the spans that `masked` covers
public record Understanding(
        String text,
        String masked,
        Language language,
        Act act,
        double actConfidence,
        double danger,
        List<Question> questions,
        List<Question> parts,
        List<Mention> mentions,
        List<PersonalData.Span> personalData) {
    public Understanding {
        questions = List.copyOf(questions);
        parts = List.copyOf(parts);
        mentions = List.copyOf(mentions);
        personalData = List.copyOf(personalData);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("questions: empty (expected: at least the whole utterance)");
        }
    }

    /// The same with its parts as its questions.
    public Understanding parted() {
        return new Understanding(
                text, masked, language, act, actConfidence, danger, parts, parts, mentions, personalData);
    }

    public Question question() {
        return questions.getFirst();
    }

    public Optional<Mention> mention(Mention.Kind kind) {
        return mentions.stream().filter(mention -> mention.kind() == kind).findFirst();
    }
}
