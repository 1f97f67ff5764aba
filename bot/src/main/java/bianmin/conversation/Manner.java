package bianmin.conversation;

import bianmin.understanding.Language;

/// How replies are written.
///
/// @param chosen true once the citizen asked for the language: then it no longer follows what they write
/// @param easy in easy words, one step a message; only Chinese has them
public record Manner(Language language, boolean chosen, boolean easy) {
    static final Manner USUAL = new Manner(Language.TRADITIONAL_CHINESE, false, false);

    /// Whether a procedure is told in easy words now.
    boolean isEasy() {
        return easy && language == Language.TRADITIONAL_CHINESE;
    }

    Manner in(Language other, boolean nowChosen) {
        return new Manner(other, nowChosen, easy);
    }

    Manner inEasyWords(boolean nowEasy) {
        return new Manner(language, chosen, nowEasy);
    }
}
