package bianmin.understanding;

import bianmin.text.PersonalData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what an utterance names, where it stands. What is personal data is not a mention.
final class Mentions {
    private static final String NUMERALS = "[〇零一二兩两三四五六七八九十]";

    private static final List<Rule> RULES = rules();

    private Mentions() {}

    /// @param value the canonical value, or null where what was found is none
    private record Rule(Mention.Kind kind, Pattern pattern, Function<MatchResult, @Nullable String> value) {}

    static List<Mention> in(String written, List<PersonalData.Span> personalData) {
        var mentions = new ArrayList<Mention>();
        for (var rule : RULES) {
            rule.pattern().matcher(written).results().forEach(found -> {
                var value = rule.value().apply(found);
                if (value != null && isFree(found, personalData, mentions)) {
                    mentions.add(new Mention(rule.kind(), found.group(), found.start(), found.end(), value));
                }
            });
        }
        mentions.addAll(Choices.in(written));
        mentions.sort(Comparator.comparingInt(Mention::start));
        return List.copyOf(mentions);
    }

    /// Earlier rules are the more exact ones: what they took is not read again as something else.
    private static boolean isFree(MatchResult found, List<PersonalData.Span> personalData, List<Mention> mentions) {
        return personalData.stream().noneMatch(span -> found.start() < span.end() && span.start() < found.end())
                && mentions.stream()
                        .noneMatch(mention -> found.start() < mention.end() && mention.start() < found.end());
    }

    private static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        rules.add(new Rule(
                Mention.Kind.DATE,
                Pattern.compile(
                        "(?<![\\d０-９])(?:民國|民国|西元)?\\s*(\\d{2,4})\\s*[年/.-]\\s*(\\d{1,2})\\s*[月/.-]\\s*(\\d{1,2})\\s*[日號号]?(?!\\d)"),
                found -> Numbers.date(found.group(1), found.group(2), found.group(3))));
        rules.add(new Rule(
                Mention.Kind.DATE,
                Pattern.compile(
                        "(?<!\\d)(\\d{1,2}|" + NUMERALS + "{1,2})\\s*月\\s*(\\d{1,2}|" + NUMERALS + "{1,3})\\s*[日號号]"),
                found -> Numbers.date("", found.group(1), found.group(2))));
        rules.add(new Rule(
                Mention.Kind.DATE,
                Pattern.compile(
                        "(?<![\\d/.])(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])(?=\\s*(?:[前後后以]|出生|到期|截止|過期|搬|結婚))"),
                found -> Numbers.date("", found.group(1), found.group(2))));
        rules.add(new Rule(
                Mention.Kind.AGE,
                Pattern.compile("(\\d{1,3}|" + NUMERALS + "{1,4}|[０-９]{1,3})\\s*(?:足)?(?:歲|岁|歳|tuổi|years? old|yo\\b)"),
                found -> Numbers.age(found.group(1))));
        rules.add(new Rule(
                Mention.Kind.AGE,
                Pattern.compile("(?:今年(?:已經|都|快|剛)?\\s*|\\b(?:aged?|umur|usia) |อายุ\\s*)(\\d{1,3}|" + NUMERALS
                        + "{2,4})(?!\\s*[年月日號度.,/\\d%元塊萬])"),
                found -> Numbers.age(found.group(1))));
        for (var line : Resources.lines("mentions.txt")) {
            var parts = line.split("\t", 3);
            var kind = Mention.Kind.valueOf(parts[0]);
            if (kind != Mention.Kind.CHOICE) {
                var pattern = Pattern.compile(parts[2]);
                rules.add(new Rule(
                        kind, pattern, found -> parts[1].equals("=") ? Numbers.digits(found.group()) : parts[1]));
            }
        }
        rules.add(new Rule(Mention.Kind.AMOUNT, Numbers.AMOUNT, found -> Numbers.amount(found.group())));
        return List.copyOf(rules);
    }
}
