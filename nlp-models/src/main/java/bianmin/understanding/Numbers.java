package bianmin.understanding;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as people in Taiwan write them: digits, 漢字, 2萬5, years of the Republic.
final class Numbers {
    private static final String COUNTED =
            "(?!\\s*(?:公|人|名|位|歲|岁|年|分|坪|天|張|次|個|个|里|樓|號|号|戶|%|％|趴|cc|CC|小時|條|多年|米|台|輛|遍|句))";

    /// With a unit of money or of thousands.
    static final Pattern AMOUNT = Pattern.compile("(?:NT\\$?|NTD|\\$|＄)\\s*\\d[\\d,]*(?:\\s*[萬万])?"
            + "|(?<![\\d.])\\d[\\d,]*(?:\\.\\d+)?\\s*[億亿萬万千百](?:\\d{1,4}(?!\\d))?[千百]?(?:元|塊錢?|块钱?)?" + COUNTED
            + "|(?<![\\d.])\\d[\\d,]*\\s*(?:元|塊錢?|块钱?|NTD|TWD|đài tệ|dolar|บาท)"
            + "|[一二兩两三四五六七八九十][零一二兩两三四五六七八九十百千萬万]*[百千萬万][零一二兩两三四五六七八九十百千]*(?:元|塊錢?|块钱?)?" + COUNTED
            + "|[一二兩两三四五六七八九十]{1,3}(?:元|塊錢?|块钱?)");

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int REPUBLIC = 1911;
    private static final int OLDEST = 130;

    private Numbers() {}

    static String digits(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\D", "");
    }

    /// The date in ISO form, `--03-05` without a year; null if there is no such day.
    static @Nullable String date(String year, String month, String day) {
        try {
            var monthDay = MonthDay.of((int) value(month), (int) value(day));
            if (year.isEmpty()) {
                return monthDay.toString();
            }
            int number = Integer.parseInt(year);
            int common = number < 200 ? number + REPUBLIC : number;
            return common < 1900 || common > 2200
                    ? null
                    : LocalDate.of(common, monthDay.getMonth(), monthDay.getDayOfMonth())
                            .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable String age(String text) {
        long years = (long) value(text);
        return years > 0 && years <= OLDEST ? Long.toString(years) : null;
    }

    /// In whole NT$; null where nothing is left of it.
    static @Nullable String amount(String text) {
        long dollars = Math.round(value(text.replaceAll("[^\\d.零一二兩两三四五六七八九十百千萬万億亿]", "")));
        return dollars > 0 ? Long.toString(dollars) : null;
    }

    /// Reads digits and 漢字, also mixed; 2萬5 and 三千五 count the last figure by the next unit.
    static double value(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('〇', '零');
        double total = 0;
        double section = 0;
        double figure = 0;
        double unitBefore = 1;
        boolean open = false;
        for (int at = 0; at < plain.length(); at++) {
            char sign = plain.charAt(at);
            if (Character.isDigit(sign)) {
                int end = at;
                while (end < plain.length() && (Character.isDigit(plain.charAt(end)) || plain.charAt(end) == '.')) {
                    end++;
                }
                figure = Double.parseDouble(plain.substring(at, end));
                open = figure < 10;
                at = end - 1;
            } else if (DIGITS.indexOf(sign) >= 0 || sign == '兩' || sign == '两') {
                figure = sign == '兩' || sign == '两' ? 2 : DIGITS.indexOf(sign);
                open = figure > 0;
                if (figure == 0) {
                    unitBefore = 1;
                }
            } else {
                double unit = unit(sign);
                if (unit >= 10_000) {
                    total += (section + figure == 0 ? 1 : section + figure) * unit;
                    section = 0;
                } else if (unit > 1) {
                    section += (figure == 0 ? 1 : figure) * unit;
                }
                figure = 0;
                unitBefore = unit;
            }
        }
        boolean shortened = open && figure > 0 && unitBefore >= 100;
        return total + section + (shortened ? figure * unitBefore / 10 : figure);
    }

    private static double unit(char sign) {
        return switch (sign) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '萬', '万' -> 10_000;
            case '億', '亿' -> 100_000_000;
            default -> 1;
        };
    }
}
