package bianmin.channel.web;

import bianmin.channel.Arrivals;
import bianmin.message.InboundEvent;
import bianmin.message.Option;
import bianmin.message.Reply;
import bianmin.outbox.Outgoing;
import bianmin.outbox.Sender;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Stands for inbox, core and outbox: keeps each event once by its id and answers it by a small script.
final class ScriptedService implements Arrivals {
    static final Reply.Card LOST_CARD = new Reply.Card(
            "id-card-lost",
            "補領國民身分證（遺失）",
            "要帶什麼",
            List.of("補領身分證請帶下面這些，到全國任一戶政事務所，當天拿到。", "2 年內在戶政事務所存過相片、樣子相符，就不用再交相片。"),
            List.of(
                    new Reply.Item("戶口名簿正本，或其他身分證明文件正本", "家裡保管；別忘了：影本不行，要帶正本"),
                    new Reply.Item("最近 2 年內拍的正面彩色相片 1 張", "相館"),
                    new Reply.Item("印章，或當場簽名", "")),
            new Reply.Link("內政部戶政司全球資訊網", "https://www.ris.gov.tw/"),
            "內政部戶政司｜2026-11-24 核對｜版本 sample",
            LocalDate.of(2026, 11, 24),
            "sample",
            List.of(
                    new Option("在哪辦", "p:id-card-lost:where", "id-card-lost"),
                    new Option("多少錢", "p:id-card-lost:fee", "id-card-lost"),
                    new Option("不是這個", "a:reject", null),
                    new Option("找真人", "a:human", null)));
    static final Reply.Choices WHICH = new Reply.Choices(
            "您想問的是哪一件？點一個，或打號碼、打字告訴我都可以。",
            List.of(
                    new Option("補發身分證", "p:id-card-lost:documents", "id-card-lost"),
                    new Option("補發健保卡", "p:nhi-card:documents", "nhi-card"),
                    new Option("補發駕照", "p:driver-license-replace:documents", "driver-license-replace")),
            List.of(new Option("都不是", "none", null)));
    static final Reply.Places OFFICES = new Reply.Places(
            "離您最近、可以辦「補發身分證」的地方：",
            List.of(
                    new Reply.Place(
                            "示範戶政事務所",
                            "台北市信義區示範路 1 號",
                            "02-2345-6789 分機 12",
                            "週一至週五 08:00–17:00",
                            "約 0.8 公里",
                            25.033,
                            121.5654),
                    new Reply.Place(
                            "示範第二戶政事務所",
                            "台北市大安區示範街 20 號",
                            "02-2345-0000",
                            "週一至週五 08:00–17:00",
                            "約 2.1 公里",
                            25.03,
                            121.54)),
            List.of());
    static final Reply.Urgent HELP = new Reply.Urgent(
            "請先到安全的地方，現在就打 110。", List.of(new Reply.Hotline("110", "警察"), new Reply.Hotline("113", "保護專線（二十四小時）")));

    final List<InboundEvent> kept = new CopyOnWriteArrayList<>();
    private volatile @Nullable Sender sender;
    private volatile boolean broken;

    void answerThrough(Sender sender) {
        this.sender = sender;
    }

    void breakDown() {
        broken = true;
    }

    @Override
    public CompletionStage<Void> accept(List<InboundEvent> events) {
        if (broken) {
            return CompletableFuture.failedStage(new IllegalStateException("no store"));
        }
        for (var event : events) {
            if (kept.stream().noneMatch(before -> before.id().equals(event.id()))) {
                kept.add(event);
                Thread.ofVirtual().start(() -> answer(event));
            }
        }
        return CompletableFuture.completedStage(null);
    }

    private void answer(InboundEvent event) {
        var replies = replies(event);
        if (!replies.isEmpty()) {
            try {
                var _ = Objects.requireNonNull(sender)
                        .send(new Outgoing(event.id().derive("reply/0"), event.origin(), replies, 1, false));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static List<Reply> replies(InboundEvent event) {
        return switch (event) {
            case InboundEvent.Said(var _, var text) when text.contains("沉默") -> List.of();
            case InboundEvent.Said(var _, var text) when text.contains("哪一件") -> List.of(WHICH);
            case InboundEvent.Said(var _, var text) when text.contains("救命") -> List.of(HELP);
            case InboundEvent.Said(var _, var text) when text.contains("身分證") -> List.of(LOST_CARD);
            case InboundEvent.Said(var _, var text) -> List.of(new Reply.Text("您說：" + text));
            case InboundEvent.Picked(var _, var pick) when pick.contains("documents") -> List.of(LOST_CARD);
            case InboundEvent.Picked(var _, var pick) -> List.of(new Reply.Text("您選：" + pick));
            case InboundEvent.Located _ -> List.of(OFFICES);
            case InboundEvent.Joined _,
                    InboundEvent.Left _,
                    InboundEvent.Unsent _,
                    InboundEvent.Edited _,
                    InboundEvent.Unsupported _ -> List.of();
        };
    }
}
