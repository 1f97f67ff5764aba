package bianmin.understanding;

import java.util.Arrays;
import java.util.Optional;

/// The languages that citizens write in. [#tag()] is the BCP 47 tag used in files and in the outer contract.
public enum Language {
    TRADITIONAL_CHINESE("zh-Hant"),
    SIMPLIFIED_CHINESE("zh-Hans"),
    ENGLISH("en"),
    VIETNAMESE("vi"),
    INDONESIAN("id"),
    THAI("th"),
    JAPANESE("ja");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    public boolean isChinese() {
        return this == TRADITIONAL_CHINESE || this == SIMPLIFIED_CHINESE;
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
