package bianmin.channel.line;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses in the form that LINE takes: `http`, `https` and `tel` only, at most 1,000 characters.
final class Link {
    private static final int LONGEST = 1_000;
    private static final Pattern EXTENSION = Pattern.compile("(分機|轉|#|ext|~|、|，|,|;|；|/).*", Pattern.CASE_INSENSITIVE);

    private Link() {}

    static Optional<String> web(String url) {
        if (url.length() > LONGEST || !url.matches("https?://[^\\s]+")) {
            return Optional.empty();
        }
        try {
            var ascii = URI.create(url).toASCIIString();
            return ascii.length() <= LONGEST ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// 「(02)2381-5132 分機 123」 → `tel:0223815132`; empty for what holds no number.
    static Optional<String> tel(String phone) {
        var digits = EXTENSION.matcher(phone).replaceFirst("").replaceAll("[^0-9+]", "");
        return digits.matches("\\+?[0-9]{3,15}") ? Optional.of("tel:" + digits) : Optional.empty();
    }

    static String map(double latitude, double longitude) {
        return "https://www.google.com/maps/search/?api=1&query=" + latitude + "," + longitude;
    }
}
