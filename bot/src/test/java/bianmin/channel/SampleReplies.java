package bianmin.channel;

import bianmin.message.Option;
import bianmin.message.Reply;
import java.time.LocalDate;
import java.util.List;

/// One good reply of each kind, to be looked at.
public final class SampleReplies {
    private SampleReplies() {}

    public static Reply.Card card() {
        return new Reply.Card(
                "id-card-lost",
                "補領國民身分證（遺失）",
                "要帶什麼",
                List.of("本人帶下面這些，到全國任一戶政事務所補領，當天拿到。", "還沒去之前，先打 1996 掛失比較安心，二十四小時都可以。", "規費 200 元。"),
                List.of(
                        new Reply.Item("戶口名簿正本，或其他身分證明文件正本", "也可以用有相片的健保卡、駕照或護照。別忘了：影本不行"),
                        new Reply.Item("最近 2 年內拍的正面彩色相片 1 張", "在戶政事務所存過相片、樣子相符的可以免附"),
                        new Reply.Item("印章，或當場簽名", "")),
                new Reply.Link("內政部戶政司全球資訊網", "https://www.ris.gov.tw/"),
                "內政部戶政司｜2026-11-24 核對｜版本 3fa9c1e",
                LocalDate.of(2026, 11, 24),
                "3fa9c1e",
                List.of(
                        option("在哪辦", "p:id-card-lost:where"),
                        option("多少錢", "p:id-card-lost:fee"),
                        option("請人代辦", "p:id-card-lost:proxy"),
                        option("不是這個", "a:reject")));
    }

    public static Reply.Choices choices() {
        return new Reply.Choices(
                "您想問的是哪一件？點一個，或打號碼、打字告訴我都可以。",
                List.of(
                        option("身分證遺失補發", "p:id-card-lost:overview"),
                        option("健保卡補換發", "p:nhi-card:overview"),
                        option("護照遺失補發", "p:passport-lost:overview")),
                List.of(option("都不是", "none"), option("找真人", "a:human")));
    }

    public static Reply.Places places() {
        return new Reply.Places(
                "離您最近、可以辦「身分證遺失補發」的地方：",
                List.of(
                        new Reply.Place(
                                "中正戶政事務所",
                                "臺北市中正區忠孝東路一段108號",
                                "02-2394-2280",
                                "週一到週五 8:30～17:30",
                                "約 0.9 公里",
                                25.0447,
                                121.5245),
                        new Reply.Place(
                                "大安戶政事務所",
                                "臺北市大安區新生南路二段86號",
                                "02-2358-7878 分機 9",
                                "週一到週五 8:30～17:30",
                                "約 2.1 公里",
                                25.0284,
                                121.5341)),
                List.of());
    }

    public static Reply.Urgent urgent() {
        return new Reply.Urgent(
                "聽到您這樣說，我很擔心您。請現在就打 1925，二十四小時都有人接，免費，可以慢慢說。",
                List.of(
                        new Reply.Hotline("1925", "安心專線（二十四小時，免費）"),
                        new Reply.Hotline("1995", "生命線"),
                        new Reply.Hotline("119", "救護車")));
    }

    public static Reply.Text text() {
        return new Reply.Text(
                "您好，我是便民小幫手。我是電腦程式，不是真人。\n您可以用平常說話的方式問我政府的事，例如「身分證掉了怎麼辦」。",
                List.of(option("看看能問什麼", "a:menu"), option("找真人", "a:human")));
    }

    private static Option option(String label, String pick) {
        return new Option(label, pick, null);
    }
}
