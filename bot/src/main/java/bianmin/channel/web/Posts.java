package bianmin.channel.web;

import bianmin.channel.Arrivals;
import bianmin.message.EventId;
import bianmin.message.InboundEvent;
import bianmin.message.Option;
import bianmin.message.Origin;
import bianmin.message.Reply;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/// What a citizen posts: words, a pick, a place. The citizen's own words go into the transcript, then the event into
/// the
/// inbox; both take the same thing twice for once.
final class Posts {
    static final int MOST_CHARACTERS = 2_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final WebSettings settings;
    private final Arrivals arrivals;
    private final Transcript transcript;
    private final Refusals refusals;
    private final ExecutorService waiting;
    private final Allowance perConversation;
    private final Allowance perAddress;

    /// @param waiting runs what waits for a disk
    Posts(WebSettings settings, Arrivals arrivals, Transcript transcript, Refusals refusals, ExecutorService waiting) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.transcript = transcript;
        this.refusals = refusals;
        this.waiting = waiting;
        this.perConversation = new Allowance(settings.perConversation(), System::nanoTime);
        this.perAddress = new Allowance(settings.perAddress(), System::nanoTime);
    }

    /// What a post comes to.
    ///
    /// @param shown what the citizen sees of it in the talk
    private record Message(InboundEvent event, Spoken shown) {}

    private interface Reading {
        CompletionStage<Message> read(Session session, FormBody form, String language);
    }

    void say(RoutingContext context) {
        post(context, (session, form, language) -> {
            var text = form.text("text").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
            if (text.isEmpty()) {
                throw new Refused(400, "refused.empty", "text: empty (expected: a sentence)");
            }
            int characters = text.codePointCount(0, text.length());
            if (characters > MOST_CHARACTERS) {
                throw new Refused(
                        422,
                        "refused.too-long",
                        "text: " + characters + " characters (expected: at most " + MOST_CHARACTERS + ")");
            }
            var origin = origin(session, form, "say/" + text, language);
            return CompletableFuture.completedStage(
                    new Message(new InboundEvent.Said(origin, text), new Spoken.ByCitizen(form.event(), text)));
        });
    }

    void pick(RoutingContext context) {
        post(context, (session, form, language) -> {
            var pick = form.text("pick");
            if (pick.isEmpty() || pick.getBytes(StandardCharsets.UTF_8).length > 64) {
                throw new Refused(400, "refused.form", "pick: (expected: 1 to 64 bytes)");
            }
            var origin = origin(session, form, "pick/" + pick, language);
            return transcript
                    .after(session.conversation(), 0)
                    .thenApply(kept -> offered(kept, pick)
                            .or(() -> standing(pick, language))
                            .orElseThrow(() -> new Refused(409, "refused.not-offered", "pick: not on offer")))
                    .thenApply(label -> new Message(
                            new InboundEvent.Picked(origin, pick), new Spoken.ByCitizen(form.event(), label)));
        });
    }

    void locate(RoutingContext context) {
        post(context, (session, form, language) -> {
            double latitude = form.degrees("latitude", 90);
            double longitude = form.degrees("longitude", 180);
            var origin = origin(session, form, "locate/" + latitude + "," + longitude, language);
            return CompletableFuture.completedStage(
                    new Message(new InboundEvent.Located(origin, latitude, longitude), new Spoken.Place(form.event())));
        });
    }

    private void post(RoutingContext context, Reading reading) {
        var request = context.request();
        Browser.checkSameOrigin(request, settings.publicUrl());
        var session = Session.required(request);
        var language = View.of(request).language();
        var type = request.getHeader("Content-Type");
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            throw new Refused(415, "refused.form", "Content-Type: (expected: " + FORM + ")");
        }
        checkPace(perAddress, Browser.address(request), "address");
        checkPace(perConversation, session.key(), "conversation");
        var loop = context.vertx().getOrCreateContext();
        BodyReading.read(request, FormBody.MOST_BYTES).onComplete(body -> {
            var words = new String[] {""};
            try {
                if (body.failed()) {
                    throw body.cause();
                }
                var form = FormBody.parse(body.result().getBytes());
                words[0] = form.fields().getOrDefault("text", "");
                var _ = reading.read(session, form, language)
                        .thenCompose(message -> keep(session, message))
                        .whenComplete((sequence, failure) -> loop.runOnContext(_ -> {
                            if (failure != null) {
                                refusals.tell(context, failure, words[0]);
                            } else {
                                accepted(context, session, sequence);
                            }
                        }));
            } catch (Throwable refused) {
                refusals.tell(context, refused, words[0]);
            }
        });
    }

    private static void checkPace(Allowance allowance, String who, String of) {
        var wait = allowance.take(who);
        if (!wait.isZero()) {
            throw new Refused(429, "refused.too-fast", "too many messages of this " + of, wait);
        }
    }

    private CompletionStage<Long> keep(Session session, Message message) {
        var id = message.event().id().derive("words");
        return CompletableFuture.supplyAsync(
                        () -> transcript.append(session.conversation(), id, SpokenJson.write(message.shown())), waiting)
                .thenCompose(
                        sequence -> arrivals.accept(List.of(message.event())).thenApply(_ -> sequence));
    }

    private void accepted(RoutingContext context, Session session, long sequence) {
        if (Browser.wantsJson(context.request())) {
            context.response()
                    .setStatusCode(202)
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .putHeader("Cache-Control", "no-store")
                    .end(new JsonObject()
                            .put("accepted", true)
                            .put("sequence", sequence)
                            .encode());
            return;
        }
        new FirstReply(context.vertx(), transcript, session.conversation(), sequence)
                .within(settings.formWait())
                .onComplete(_ -> context.response()
                        .setStatusCode(303)
                        .putHeader(
                                "Location",
                                "/" + (context.request().getParam("embed") == null ? "" : "?embed=1") + "#newest")
                        .putHeader("Cache-Control", "no-store")
                        .end());
    }

    /// The browser's name for the message is bound to the conversation and to what is said: the same form sent again
    /// is the same event, changed and sent again it is another.
    private static Origin origin(Session session, FormBody form, String what, String language) {
        var name = UUID.nameUUIDFromBytes((form.event() + "/" + what).getBytes(StandardCharsets.UTF_8));
        var event = new EventId("web:" + session.key() + ":" + name);
        return new Origin(event, session.conversation(), Instant.now(), null, name.toString(), null, false, language);
    }

    /// What the button said that was offered with this pick.
    private static Optional<String> offered(List<Transcript.Entry> kept, String pick) {
        return kept.reversed().stream()
                .map(entry -> SpokenJson.read(entry.json()))
                .flatMap(spoken -> spoken instanceof Spoken.ByService(var replies) ? replies.stream() : Stream.empty())
                .flatMap(Posts::options)
                .filter(option -> option.pick().equals(pick))
                .map(Option::label)
                .findFirst();
    }

    private static Stream<Option> options(Reply reply) {
        return Stream.concat(
                reply instanceof Reply.Choices choices ? choices.options().stream() : Stream.empty(),
                reply.suggestions().stream());
    }

    /// What the page itself offers at all times.
    private static Optional<String> standing(String pick, String language) {
        return StandingOption.of(pick).map(option -> Texts.in(language).say(option.text()));
    }
}
