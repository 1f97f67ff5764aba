package bianmin.understanding;

/// Something named in an utterance that an answer may depend on.
///
/// @param kind what it is
/// @param text as written by the citizen
/// @param start first UTF-16 unit of it in the utterance as written
/// @param end the unit after its last one
/// @param value in canonical form: a county's full name with 台 (`台北市`); a date as ISO (`2026-11-24`, or `--03-05`
/// without
///     a year); an age in years; an amount in NT$; a hotline's number; a choice's position (`1` is the first, `-1` the
/// last);
///     a language's tag for [Kind#LANGUAGE]
public record Mention(Kind kind, String text, int start, int end, String value) {
    public enum Kind {
        COUNTY,
        DATE,
        AGE,
        AMOUNT,
        HOTLINE,
        CHOICE,
        LANGUAGE
    }
}
