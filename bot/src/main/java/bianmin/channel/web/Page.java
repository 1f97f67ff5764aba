package bianmin.channel.web;

import org.jspecify.annotations.Nullable;

/// What every page needs to be drawn.
///
/// @param path of the page itself, for links that change how it looks
/// @param embedded true in a frame on an agency's page
/// @param description for search engines; null for pages that are none of their business
record Page(
        Texts texts,
        View view,
        Assets assets,
        String path,
        boolean embedded,
        @Nullable String description) {
    String say(String key, Object... values) {
        return texts.say(key, values);
    }

    String inLanguage(String language) {
        return path + "?lang=" + language + (embedded ? "&embed=1" : "");
    }

    /// The language of a text, where it isn't the page's: for the screen reader's voice and the right letter shapes.
    @Nullable
    String languageOf(String text) {
        if (view.language().equals("zh-Hant")) {
            return null;
        }
        boolean kana = text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA);
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return !kana
                        && han > 0
                        && han * 2
                                >= text.codePoints().filter(Character::isLetter).count()
                ? "zh-Hant"
                : null;
    }
}
