package bianmin.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds personal data in what citizens write and covers it. Safe for many threads.
///
/// What has a checksum is only found with the right one, so that case numbers, invoices and amounts stay readable.
public final class PersonalData {
    /// @param start first UTF-16 unit
    /// @param end the unit after the last one
    /// @param kind `national-id`, `resident-id`, `phone`, `address`, `credit-card`, `bank-account`, `email`,
    ///     `plate-no`, `date-of-birth`, `nhi-card-no` or `passport-no`
    public record Span(int start, int end, String kind) {}

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("national-id", "身分證字號"),
            Map.entry("resident-id", "居留證號"),
            Map.entry("phone", "電話"),
            Map.entry("address", "地址"),
            Map.entry("credit-card", "信用卡號"),
            Map.entry("bank-account", "帳號"),
            Map.entry("email", "電子郵件"),
            Map.entry("plate-no", "車牌"),
            Map.entry("date-of-birth", "生日"),
            Map.entry("nhi-card-no", "健保卡號"),
            Map.entry("passport-no", "護照號碼"));

    private static final List<Rule> RULES = Rule.readAll();

    private PersonalData() {}

    /// The spans of personal data in a text as written, in order, without overlaps.
    public static List<Span> find(String text) {
        var plain = halfWidth(text);
        var spans = new ArrayList<Span>();
        for (var rule : RULES) {
            var found = rule.pattern().matcher(plain);
            while (found.find()) {
                int group = found.groupCount() > 0 && found.start(1) >= 0 ? 1 : 0;
                var span = new Span(found.start(group), found.end(group), rule.kind());
                if (rule.holds(plain, span) && isFree(span, spans)) {
                    spans.add(span);
                }
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return List.copyOf(spans);
    }

    /// The text with every span covered by its kind in Chinese, `〔身分證字號〕`: nothing of the span remains.
    public static String mask(String text) {
        var masked = new StringBuilder();
        int from = 0;
        for (var span : find(text)) {
            masked.append(text, from, span.start())
                    .append('〔')
                    .append(NAMES.get(span.kind()))
                    .append('〕');
            from = span.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    private static boolean isFree(Span span, List<Span> taken) {
        return taken.stream().noneMatch(other -> span.start() < other.end() && other.start() < span.end());
    }

    /// Full-width letters, digits and signs as their plain twins, one for one, so that positions stay; all in capitals.
    private static String halfWidth(String text) {
        var plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            char sign = plain[i];
            if (sign >= '！' && sign <= '～') {
                sign = (char) (sign - '！' + '!');
            } else if (sign == '\u3000' || sign == '\u00A0') {
                sign = ' ';
            } else if (DASHES.indexOf(sign) >= 0) {
                sign = '-';
            }
            plain[i] = sign >= 'a' && sign <= 'z' ? (char) (sign - 'a' + 'A') : sign;
        }
        return new String(plain);
    }

    private static final String DASHES = "‐‑‒–—―−－ー";

    /// One way that one kind of personal data is written.
    ///
    /// @param pattern over half-width capitals; its first group, where it has one, is the data
    /// @param check what must hold beside the form
    private record Rule(String kind, Pattern pattern, String check) {
        boolean holds(String text, Span span) {
            var found = text.substring(span.start(), span.end());
            return switch (check) {
                case "-" -> true;
                case "national-id" -> Checksums.isNationalId(found);
                case "resident-id" -> Checksums.isResidentId(found);
                case "luhn" -> Checksums.isCardNumber(found);
                case "address" -> !OfficeAddress.isAt(text, span);
                default -> throw new IllegalStateException("check: \"" + check + "\" (expected: a known one)");
            };
        }

        static List<Rule> readAll() {
            return WordList.lines("personal-data.txt").stream()
                    .map(line -> line.split("\t", 3))
                    .map(parts -> new Rule(parts[0], Pattern.compile(parts[2]), parts[1]))
                    .toList();
        }
    }
}
