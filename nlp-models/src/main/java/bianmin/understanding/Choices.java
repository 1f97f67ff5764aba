package bianmin.understanding;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A pick among the choices that were offered: a bare number, or an ordinal at the end of a short utterance.
final class Choices {
    private static final int SHORT = 24;

    private static final Map<String, String> NUMERALS =
            Map.of("一", "1", "二", "2", "兩", "2", "两", "2", "三", "3", "四", "4");

    private static final Pattern BARE = Pattern.compile("\\s*(?:我?[要選选]|選項|选项|就)*\\s*#?([1-4１-４一二兩两三四])\\s*"
            + "(?:\\x{FE0F}?\\x{20E3}|[號号.。、)）]|那[個个]|[吧啦喔哦好了]|謝謝|谢谢)*\\s*");

    private static final String LEAD_OUT =
            "\\s*(?:那[個个]|[的吧啦喔哦囉好了啊呢]|謝謝|谢谢|please|thanks|nhé|ạ|ya|ครับ|ค่ะ|です|お願いします|[。.!！~～])*\\s*";

    private static final List<Ordinal> ORDINALS = Resources.lines("mentions.txt").stream()
            .map(line -> line.split("\t", 3))
            .filter(parts -> parts[0].equals(Mention.Kind.CHOICE.name()))
            .map(parts -> new Ordinal(
                    parts[1], Pattern.compile("(" + parts[2] + ")" + LEAD_OUT + "$", Pattern.CASE_INSENSITIVE)))
            .toList();

    private record Ordinal(String value, Pattern atTheEnd) {}

    private Choices() {}

    /// One mention or none.
    static List<Mention> in(String written) {
        if (written.strip().length() > SHORT) {
            return List.of();
        }
        var bare = BARE.matcher(written);
        if (bare.matches()) {
            var number = Numbers.digits(bare.group(1));
            var value = number.isEmpty() ? NUMERALS.getOrDefault(bare.group(1), "") : number;
            return List.of(new Mention(Mention.Kind.CHOICE, bare.group(1), bare.start(1), bare.end(1), value));
        }
        for (var ordinal : ORDINALS) {
            var found = ordinal.atTheEnd().matcher(written);
            if (found.find()) {
                return List.of(new Mention(
                        Mention.Kind.CHOICE, found.group(1), found.start(1), found.end(1), ordinal.value()));
            }
        }
        return List.of();
    }
}
