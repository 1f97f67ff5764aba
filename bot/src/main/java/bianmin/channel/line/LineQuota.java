package bianmin.channel.line;

import java.util.OptionalLong;

/// Messages that the channel may push in a month; replies with a reply token are not counted.
///
/// @param limit empty where the plan has none or LINE did not say
/// @param used this month, by LINE's count; empty where LINE did not say
public record LineQuota(OptionalLong limit, OptionalLong used) {
    static LineQuota ask(LineApi api) throws InterruptedException {
        return new LineQuota(
                number(api.get("/v2/bot/message/quota"), "value"),
                number(api.get("/v2/bot/message/quota/consumption"), "totalUsage"));
    }

    private static OptionalLong number(LineApi.Answer answer, String name) {
        return answer instanceof LineApi.Answer.Status status && status.ok()
                ? status.body().path(name).longValueOpt()
                : OptionalLong.empty();
    }
}
