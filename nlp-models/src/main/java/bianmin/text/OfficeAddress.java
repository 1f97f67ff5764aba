package bianmin.text;

import java.util.regex.Pattern;

/// Where an office stands is public: an address directly behind or before an office's name is no personal data.
final class OfficeAddress {
    private static final String OFFICE = "(?:政府|公所|事務所|事务所|監理站|監理所|监理站|監理分站|衛生所|卫生所|派出所|警察局|分局|分署|移民署|"
            + "健保署|勞保局|辦事處|國稅局|国税局|稅捐處|稅務局|稽徵所|稽徵處|地政局|民政局|社會局|勞工局|環保局|教育局|法院|地檢署|"
            + "服務站|服務處|服務中心|就業中心|就服站|行政中心|聯合服務中心|醫院|圖書館|郵局|學校|國小|國中|高中|大學|市府|縣府|區公所|"
            + "OFFICE|GOVERNMENT|BUREAU|STATION|HALL)";
    private static final Pattern BEFORE =
            Pattern.compile(OFFICE + "[ :：,，、。(（「]{0,3}(?:地址|在|位於|的地址|搬到|是|於)?[ :：是在]{0,2}$");
    private static final Pattern BEHIND = Pattern.compile("^[ ,，]?[(（]?(?:的|是)?[一-龥]{0,8}" + OFFICE);
    private static final int CONTEXT = 24;

    private OfficeAddress() {}

    static boolean isAt(String text, PersonalData.Span address) {
        var before = text.substring(Math.max(0, address.start() - CONTEXT), address.start());
        var behind = text.substring(address.end(), Math.min(text.length(), address.end() + CONTEXT));
        return BEFORE.matcher(before).find() || BEHIND.matcher(behind).find();
    }
}
