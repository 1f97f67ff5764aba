package bianmin.knowledge;

import java.util.List;
import java.util.Set;

/// The closed lists of words that the format knows.
final class Terms {
    static final Set<String> LIFE_EVENTS = Set.of(
            "birth",
            "growing-up",
            "study",
            "work",
            "marriage",
            "moving",
            "travel",
            "illness",
            "ageing",
            "death",
            "business",
            "driving",
            "newcomer",
            "lost-papers",
            "hardship",
            "disaster",
            "retirement",
            "housing",
            "tax-season",
            "military",
            "danger",
            "everyday");
    static final Set<String> CHANNEL_KINDS =
            Set.of("counter", "online", "app", "phone", "post", "convenience-store", "bank", "home-visit");
    static final List<String> COUNTIES = List.of(
            "台北市", "新北市", "桃園市", "台中市", "台南市", "高雄市", "基隆市", "新竹市", "嘉義市", "新竹縣", "苗栗縣", "彰化縣", "南投縣", "雲林縣", "嘉義縣",
            "屏東縣", "宜蘭縣", "花蓮縣", "台東縣", "澎湖縣", "金門縣", "連江縣");
    static final Set<String> SPAN_UNITS = Set.of("days", "months", "years");

    /// Tags of the languages that are neither written in Chinese nor turned out of it.
    static final List<String> TONGUES = List.of("en", "vi", "id", "th", "ja");

    /// What a translation's file may be named for.
    static final List<String> WAYS_OF_TELLING = List.of("en", "vi", "id", "th", "ja", Translation.EASY);

    private Terms() {}
}
