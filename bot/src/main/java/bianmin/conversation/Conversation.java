package bianmin.conversation;

import bianmin.conversation.ConversationState.Awaiting;
import bianmin.conversation.ConversationState.Line;
import bianmin.knowledge.KnowledgeBase;
import bianmin.message.Effect;
import bianmin.message.InboundEvent;
import bianmin.message.Reply;
import bianmin.understanding.Act;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import bianmin.understanding.Understanding;
import java.time.Instant;
import java.util.List;

/// The conversation core: a pure function from a state and an event to the next state and what follows. Safe for many
/// threads.
public final class Conversation {
    /// Below this, an act gives way to a matter that was surely found.
    private static final double UNSURE_ACT = .6;

    /// From this probability on a crisis is one whatever else was found.
    private static final double PLAIN_DANGER = .5;

    private static final String DANGER = "danger";

    /// Longer utterances ask something themselves.
    private static final int SHORT_WISH = 16;

    private static final int LONG_WISH = 44;

    /// From this confidence on an utterance is about a procedure, though it may not be certain which.
    private static final double LIKELY = .6;

    private final SmallTalk smallTalk;
    private final Asking asking;
    private final Hotlines hotlines;
    private final Nearby nearby;
    private final Wording wording;
    private final FollowUp followUp;
    private final Answers answers;

    public Conversation(Wording wording) {
        this.wording = wording;
        this.answers = new Answers(wording);
        this.followUp = FollowUp.load();
        this.smallTalk = new SmallTalk(wording, answers);
        this.asking = new Asking(wording, answers, followUp);
        this.hotlines = new Hotlines(wording);
        this.nearby = new Nearby(wording);
    }

    /// The step for words that were heard.
    public Turn step(ConversationState state, InboundEvent event, Heard heard, KnowledgeBase knowledge, Instant now) {
        var kept = state.remembering(new Line(
                event.origin().at(),
                event.origin().messageId(),
                heard.understanding().masked()));
        var turn = hear(new Step(following(kept, heard.understanding()), event, knowledge, now), heard);
        return said(turn);
    }

    /// The step for an event without words.
    public Turn step(ConversationState state, InboundEvent event, KnowledgeBase knowledge, Instant now) {
        var step = new Step(state, event, knowledge, now);
        return switch (event) {
            case InboundEvent.Picked picked -> said(picked(step, picked.pick()));
            case InboundEvent.Located(var _, double latitude, double longitude) ->
                said(located(step, latitude, longitude));
            case InboundEvent.Joined _ -> said(smallTalk.greet(step));
            case InboundEvent.Left _ -> silent(state.stoppingOutreach(), List.of());
            case InboundEvent.Unsent(var _, var messageId) ->
                silent(state.forgetting(messageId), List.of(new Effect.EraseMessage(messageId)));
            case InboundEvent.Unsupported(var _, var kind) -> said(smallTalk.cannotRead(step, kind));
            case InboundEvent.Said _, InboundEvent.Edited _ ->
                throw new IllegalArgumentException("an event with words (expected: heard first)");
        };
    }

    /// What is told when an event could not be handled however often it was tried.
    public Turn broken(ConversationState state) {
        var reply = new Reply.Text(wording.say(state.language(), "broken"));
        return new Turn(
                state, List.of(reply), List.of(), Outcome.UNKNOWN, Act.OTHER, Facet.OVERVIEW, null, List.of(), 0);
    }

    private Turn hear(Step step, Heard heard) {
        var understanding = heard.understanding();
        if (isCrisis(heard)) {
            return crisis(step, understanding);
        }
        if (wantsEasyWords(step, understanding)) {
            return smallTalk.easyWords(step, true);
        }
        var act = actOf(step.state(), heard);
        if (step.state().awaiting() == Awaiting.ERASURE_CONFIRMED) {
            var answered = wording.list(step.language(), "yes")
                            .contains(understanding.question().normalised())
                    || understanding.act() == Act.DELETE_MY_DATA;
            if (answered) {
                return smallTalk.erase(step);
            }
        }
        if (step.state().awaiting() == Awaiting.COUNTY
                && followUp.matterOf(understanding.text()).length() <= 5) {
            var county = understanding.mention(bianmin.understanding.Mention.Kind.COUNTY);
            if (county.isPresent()) {
                return smallTalk.county(step, county.get().value());
            }
        }
        return switch (act) {
            case ASK -> asking.ask(step, heard, Act.ASK);
            case GREET -> smallTalk.greet(step);
            case THANK, PRAISE, GOODBYE -> smallTalk.plain(step, act);
            case WHO_ARE_YOU, OTHER -> smallTalk.withMenu(step, act);
            case MENU -> smallTalk.menu(step, Act.MENU);
            case HUMAN -> smallTalk.human(step, understanding.masked());
            case COMPLAIN -> smallTalk.complain(step, understanding.masked());
            case REJECT -> reject(step, heard);
            case REPEAT -> smallTalk.repeat(step);
            case CANCEL -> smallTalk.cancel(step);
            case SWITCH_LANGUAGE ->
                smallTalk.switchLanguage(step, SmallTalk.languageAsked(understanding, step.state()));
            case SHOW_MY_DATA -> smallTalk.showMyData(step);
            case DELETE_MY_DATA -> smallTalk.askBeforeErasing(step);
            case UNSUBSCRIBE -> smallTalk.unsubscribe(step);
            case CRISIS -> crisis(step, understanding);
        };
    }

    /// What only may tell of danger and is surely about a procedure is a question: 失火後的補助, 喪葬津貼. Of violence at
    /// home both are true, and help comes first.
    private boolean isCrisis(Heard heard) {
        var understanding = heard.understanding();
        if (understanding.act() != Act.CRISIS || understanding.danger() >= PLAIN_DANGER) {
            return understanding.act() == Act.CRISIS;
        }
        return !wishesForLanguage(heard)
                && Asking.certain(heard.found())
                        .allMatch(match -> match.procedure().lifeEvents().contains(DANGER));
    }

    /// A few words that name a language and no procedure: 「我先生只看得懂英文」.
    private boolean wishesForLanguage(Heard heard) {
        var understanding = heard.understanding();
        boolean likelyMatter = heard.found().stream()
                .flatMap(found -> found.ranked().stream().limit(1))
                .anyMatch(match -> match.confidence() >= LIKELY);
        // 「英文版呢」 goes on about a paper; Chinese that wishes for a language says so
        boolean says = !understanding.language().isChinese()
                || wording.list(Language.TRADITIONAL_CHINESE, "language.wishes").stream()
                        .anyMatch(understanding.text()::contains);
        return understanding.act() != Act.REJECT
                && !likelyMatter
                && says
                && understanding.text().codePointCount(0, understanding.text().length()) <= LONG_WISH
                && understanding
                        .mention(bianmin.understanding.Mention.Kind.LANGUAGE)
                        .isPresent();
    }

    /// 「講簡單一點」, about a topic that has easy words.
    private boolean wantsEasyWords(Step step, Understanding heard) {
        return step.language() == Language.TRADITIONAL_CHINESE
                && !step.state().manner().easy()
                && heard.text().codePointCount(0, heard.text().length()) <= SHORT_WISH
                && wording.list(step.language(), "easy.wishes").stream().anyMatch(heard.text()::contains);
    }

    /// A few words that pick from what was offered are an answer to our question, whatever act they look like alone.
    private Act actOf(ConversationState state, Heard heard) {
        var understanding = heard.understanding();
        boolean picks = !state.offered().isEmpty()
                && understanding
                        .mention(bianmin.understanding.Mention.Kind.CHOICE)
                        .isPresent();
        if (picks && understanding.act() != Act.REJECT && understanding.act() != Act.HUMAN) {
            return Act.ASK;
        }
        // 通通不是: said alone it could be anything, said to an offer it refuses it
        boolean refuses = state.offersProcedures()
                && understanding.act() == Act.OTHER
                && wording.list(state.language(), "none-of-these").stream().anyMatch(understanding.text()::contains);
        if (refuses) {
            return Act.REJECT;
        }
        // 截止日是哪天: words that name no matter go on about the topic
        boolean goesOn = state.topic() != null
                && understanding.act() == Act.OTHER
                && followUp.matterOf(understanding.text()).isEmpty()
                && understanding.text().codePoints().anyMatch(Character::isLetter);
        if (goesOn) {
            return Act.ASK;
        }
        if (wishesForLanguage(heard) && understanding.act() != Act.SHOW_MY_DATA) {
            return Act.SWITCH_LANGUAGE;
        }
        if (understanding.act() == Act.CRISIS) {
            return Act.ASK;
        }
        boolean unsure = understanding.act() == Act.OTHER
                || (understanding.act() != Act.REJECT && understanding.actConfidence() < UNSURE_ACT);
        return unsure && Asking.certain(heard.found()).findAny().isPresent() ? Act.ASK : understanding.act();
    }

    /// 「不對，我是問國民年金」 names another matter: it is answered, with what was asked before.
    private Turn reject(Step step, Heard heard) {
        var question = heard.understanding().question();
        var named = Asking.certain(heard.found())
                .filter(match ->
                        !step.state().onTheTable().contains(match.procedure().id())
                                || step.state().offersProcedures())
                .findFirst();
        if (named.isPresent() && followUp.matterOf(question.text()).length() >= 2) {
            var facet = question.facet() == Facet.OVERVIEW || question.facetConfidence() < .6
                    ? step.state().facet()
                    : question.facet();
            return asking.tell(step, named.get().procedure(), facet, Act.REJECT);
        }
        return smallTalk.reject(step, Asking.nearestWithout(step.state().rejected(), heard.found()));
    }

    private Turn crisis(Step step, Understanding heard) {
        return new Turn(
                step.state(),
                List.of(hotlines.reply(step.language(), heard.text())),
                List.of(new Effect.OpenCase("crisis", heard.masked())),
                Outcome.CRISIS,
                Act.CRISIS,
                Facet.OVERVIEW,
                null,
                List.of(),
                heard.actConfidence());
    }

    private Turn picked(Step step, String text) {
        return Pick.parse(text)
                .map(pick -> switch (pick) {
                    case Pick.Procedure(var id, var facet) -> pickedProcedure(step, id, facet);
                    case Pick.Doing(var act) -> doing(step, act);
                    case Pick.County(var name) -> smallTalk.county(step, name);
                    case Pick.Erase() -> smallTalk.erase(step);
                    case Pick.Easy(var easy) -> smallTalk.easyWords(step, easy);
                    case Pick.None() -> smallTalk.reject(step, List.of());
                })
                .orElseGet(() -> smallTalk.menu(step, Act.MENU));
    }

    private Turn pickedProcedure(Step step, bianmin.knowledge.ProcedureId id, Facet facet) {
        return step.knowledge()
                .procedure(id)
                .map(procedure -> asking.tell(step, procedure, facet, Act.ASK))
                .orElseGet(() -> smallTalk.menu(step, Act.MENU)); // an old button for a procedure withdrawn since
    }

    private Turn doing(Step step, Act act) {
        return switch (act) {
            case HUMAN -> smallTalk.human(step, lastWords(step.state()));
            case REJECT -> smallTalk.reject(step, List.of());
            case CANCEL -> smallTalk.cancel(step);
            case REPEAT -> smallTalk.repeat(step);
            case SHOW_MY_DATA -> smallTalk.showMyData(step);
            case DELETE_MY_DATA -> smallTalk.askBeforeErasing(step);
            case UNSUBSCRIBE -> smallTalk.unsubscribe(step);
            case GREET -> smallTalk.greet(step);
            case ASK, THANK, GOODBYE, COMPLAIN, PRAISE, CRISIS, WHO_ARE_YOU, MENU, SWITCH_LANGUAGE, OTHER ->
                smallTalk.menu(step, Act.MENU);
        };
    }

    private Turn located(Step step, double latitude, double longitude) {
        var topic = smallTalk.topic(step);
        if (topic.isEmpty()) {
            return act(step, new Reply.Text(wording.say(step.language(), "places.no-topic")));
        }
        var places = nearby.places(step.language(), step.knowledge(), topic.get(), latitude, longitude);
        if (places.isEmpty()) {
            return asking.tell(step, topic.get(), Facet.WHERE, Act.ASK);
        }
        var heading = wording.say(
                step.language(),
                "places.heading",
                answers.telling(step, topic.get()).title());
        return new Turn(
                step.state().about(topic.get().id(), Facet.WHERE),
                List.of(new Reply.Places(heading, places, List.of())),
                List.of(),
                Outcome.ANSWER,
                Act.ASK,
                Facet.WHERE,
                topic.get().id(),
                List.of(),
                1);
    }

    private static Turn act(Step step, Reply reply) {
        return new Turn(
                step.state(), List.of(reply), List.of(), Outcome.ACT, Act.OTHER, Facet.OVERVIEW, null, List.of(), 0);
    }

    private static Turn silent(ConversationState state, List<Effect> effects) {
        return new Turn(state, List.of(), effects, Outcome.ACT, Act.OTHER, Facet.OVERVIEW, null, List.of(), 0);
    }

    /// Replies follow the language that the citizen writes in, until one is asked for.
    private static ConversationState following(ConversationState state, Understanding heard) {
        boolean follows = !state.manner().chosen()
                && heard.act() != Act.SWITCH_LANGUAGE
                && (heard.language() != Language.JAPANESE || heard.text().length() > 3);
        return follows ? state.in(state.manner().in(heard.language(), false)) : state;
    }

    private static Turn said(Turn turn) {
        boolean repeatable = turn.act() != Act.REPEAT && !turn.replies().isEmpty();
        var state = repeatable ? turn.state().having(turn.replies()) : turn.state();
        return new Turn(
                state,
                turn.replies(),
                turn.effects(),
                turn.outcome(),
                turn.act(),
                turn.facet(),
                turn.procedure(),
                turn.also(),
                turn.confidence());
    }

    private static String lastWords(ConversationState state) {
        return state.history().isEmpty() ? "" : state.history().getLast().masked();
    }
}
