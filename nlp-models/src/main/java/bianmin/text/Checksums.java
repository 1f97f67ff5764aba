package bianmin.text;

/// The checksums of identity and card numbers, over text with spaces and signs in between.
final class Checksums {
    /// The number that each letter of an identity number stands for: A is 10, B is 11, … I is 34, O is 35.
    private static final int[] LETTERS = {
        10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33
    };

    private static final int ID_LENGTH = 10;
    private static final int SHORTEST_CARD = 13;

    private Checksums() {}

    /// 國民身分證統一編號: a letter, 1 or 2, seven digits and a check digit.
    static boolean isNationalId(String written) {
        var id = compact(written);
        return id.length() == ID_LENGTH && id.charAt(1) <= '2' && isSound(id);
    }

    /// 統一證號: since 2021 a letter and 8 or 9; before that two letters, of which the second counts by its last digit.
    static boolean isResidentId(String written) {
        var id = compact(written);
        if (id.length() != ID_LENGTH) {
            return false;
        }
        char second = id.charAt(1);
        if (second >= 'A' && second <= 'Z') {
            return isSound(id.charAt(0) + Integer.toString(LETTERS[second - 'A'] % 10) + id.substring(2));
        }
        return second >= '8' && isSound(id);
    }

    /// Luhn's sum, as on every payment card.
    static boolean isCardNumber(String written) {
        var digits = compact(written);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits.length() >= SHORTEST_CARD
                && sum % 10 == 0
                && digits.chars().anyMatch(digit -> digit != '0');
    }

    private static boolean isSound(String id) {
        int letter = LETTERS[id.charAt(0) - 'A'];
        int sum = letter / 10 + letter % 10 * 9;
        for (int i = 1; i < ID_LENGTH - 1; i++) {
            sum += (id.charAt(i) - '0') * (ID_LENGTH - 1 - i);
        }
        return (sum + id.charAt(ID_LENGTH - 1) - '0') % 10 == 0;
    }

    private static String compact(String written) {
        return written.replaceAll("[^A-Z0-9]", "");
    }
}
