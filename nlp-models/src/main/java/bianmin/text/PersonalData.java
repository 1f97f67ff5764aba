package bianmin.text;

import java.util.List;

/// Finds personal data in what citizens write and covers it.
public final class PersonalData {
    /// @param start first UTF-16 unit
    /// @param end the unit after the last one
    /// @param kind `national-id`, `resident-id`, `phone`, `address`, `credit-card`, `bank-account`, `email`,
    ///     `plate-no`, `date-of-birth`, `nhi-card-no` or `passport-no`
    public record Span(int start, int end, String kind) {}

    private PersonalData() {}

    /// The spans of personal data in a text as written, in order, without overlaps.
    public static List<Span> find(String text) {
        return List.of();
    }

    /// The text with every span covered by its kind in Chinese, `〔身分證字號〕`: nothing of the span remains.
    public static String mask(String text) {
        return text;
    }
}
