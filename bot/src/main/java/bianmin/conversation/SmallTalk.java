package bianmin.conversation;

import bianmin.knowledge.KnowledgeBase;
import bianmin.knowledge.Procedure;
import bianmin.knowledge.ProcedureId;
import bianmin.message.Effect;
import bianmin.message.Option;
import bianmin.message.Reply;
import bianmin.understanding.Act;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import bianmin.understanding.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// All that is not a question: greetings, thanks, complaints, commands, what concerns the citizen's own data.
final class SmallTalk {
    private final Wording wording;
    private final Answers answers;

    SmallTalk(Wording wording, Answers answers) {
        this.wording = wording;
        this.answers = answers;
    }

    Turn greet(Step step) {
        return act(step, Act.GREET, new Reply.Text(say(step, "greeting"), menu(step)));
    }

    Turn menu(Step step, Act act) {
        return act(
                step,
                act,
                new Reply.Choices(say(step, "menu"), topics(step), List.of(answers.doing(step.language(), Act.HUMAN))));
    }

    Turn plain(Step step, Act act) {
        return act(step, act, new Reply.Text(say(step, act.id())));
    }

    Turn withMenu(Step step, Act act) {
        return act(step, act, new Reply.Text(say(step, act.id()), menu(step)));
    }

    Turn cancel(Step step) {
        return act(step.with(step.state().cleared()), Act.CANCEL, new Reply.Text(say(step, "cancel"), menu(step)));
    }

    Turn repeat(Step step) {
        var last = step.state().lastReplies();
        return last.isEmpty()
                ? withMenu(step, Act.REPEAT)
                : turn(step.state(), Act.REPEAT, Outcome.ACT, last, List.of());
    }

    Turn human(Step step, String question) {
        var replies = new ArrayList<Reply>();
        replies.add(new Reply.Text(say(step, "human")));
        topic(step)
                .flatMap(procedure -> procedure.section(Facet.CONTACT).map(section -> procedure))
                .ifPresent(procedure -> replies.add(answers.card(step, procedure, List.of(Facet.CONTACT))));
        return turn(
                step.state(),
                Act.HUMAN,
                Outcome.HANDOVER,
                replies,
                List.of(new Effect.OpenCase("asked-for-person", question)));
    }

    Turn complain(Step step, String complaint) {
        return turn(
                step.state(),
                Act.COMPLAIN,
                Outcome.ACT,
                List.of(new Reply.Text(say(step, "complain"), List.of(answers.doing(step.language(), Act.HUMAN)))),
                List.of(new Effect.OpenCase("complaint", complaint)));
    }

    /// 「不是這個」: the topic is let go, the next nearest are offered.
    Turn reject(Step step, List<bianmin.finder.Match> nearest) {
        // what was answered is refused; what was only offered may still be named in better words
        var refused = new LinkedHashSet<ProcedureId>();
        Optional.ofNullable(step.state().topic()).ifPresent(refused::add);
        var shown = step.state().onTheTable();
        var state = step.state().rejecting(refused);
        var person = answers.doing(step.language(), Act.HUMAN);
        var left = nearest.stream()
                .filter(match -> !shown.contains(match.procedure().id()))
                .map(match ->
                        answers.option(step, match.procedure(), step.state().facet()))
                .toList();
        if (left.size() < 2) {
            return turn(
                    state,
                    Act.REJECT,
                    Outcome.ACT,
                    List.of(new Reply.Text(say(step, "reject"), List.of(person))),
                    List.of());
        }
        var choices = new Reply.Choices(say(step, "reject.nearest"), left, List.of(person));
        return turn(
                state.offering(left, step.state().facet()), Act.REJECT, Outcome.CLARIFY, List.of(choices), List.of());
    }

    Turn switchLanguage(Step step, Language to) {
        var speaking = step.with(step.state().in(step.state().manner().in(to, true)));
        return act(speaking, Act.SWITCH_LANGUAGE, new Reply.Text(say(speaking, "switch-language"), menu(speaking)));
    }

    static Language languageAsked(bianmin.understanding.Understanding heard, ConversationState state) {
        return heard.mention(Mention.Kind.LANGUAGE)
                .flatMap(mention -> Language.of(mention.value()))
                .orElseGet(
                        () -> heard.language() == state.language() ? Language.TRADITIONAL_CHINESE : heard.language());
    }

    Turn showMyData(Step step) {
        var lines = new StringBuilder();
        step.state().history().forEach(line -> lines.append('\n').append("・").append(line.masked()));
        var county = step.state().county() == null
                ? say(step, "show-my-data.none")
                : step.state().county();
        var kept = step.state().history().isEmpty() ? say(step, "show-my-data.none") : lines.toString();
        return act(
                step,
                Act.SHOW_MY_DATA,
                new Reply.Text(
                        wording.say(step.language(), "show-my-data", county, kept),
                        List.of(answers.doing(step.language(), Act.DELETE_MY_DATA))));
    }

    Turn askBeforeErasing(Step step) {
        return act(
                step.with(step.state().awaiting(ConversationState.Awaiting.ERASURE_CONFIRMED)),
                Act.DELETE_MY_DATA,
                new Reply.Text(
                        say(step, "delete-my-data"),
                        List.of(
                                new Option(say(step, "button.erase"), new Pick.Erase().text(), null),
                                answers.doing(step.language(), Act.CANCEL))));
    }

    Turn erase(Step step) {
        return turn(
                ConversationState.fresh(),
                Act.DELETE_MY_DATA,
                Outcome.ACT,
                List.of(new Reply.Text(say(step, "delete-my-data.done"))),
                List.of(new Effect.EraseConversation()));
    }

    Turn unsubscribe(Step step) {
        return turn(
                step.state().stoppingOutreach(),
                Act.UNSUBSCRIBE,
                Outcome.ACT,
                List.of(new Reply.Text(say(step, "unsubscribe"))),
                List.of());
    }

    Turn county(Step step, String county) {
        var living = step.with(step.state().livingIn(county));
        var topic = topic(living);
        if (topic.isEmpty()) {
            return act(living, Act.ASK, new Reply.Text(wording.say(step.language(), "county.noted", county)));
        }
        var facet = living.state().facet();
        return new Turn(
                living.state().about(topic.get().id(), facet),
                answers.replies(living, topic.get(), List.of(facet), null),
                List.of(),
                Outcome.ANSWER,
                Act.ASK,
                facet,
                topic.get().id(),
                List.of(),
                1);
    }

    /// In easy words from now on, or no longer; what was told last is told so at once.
    Turn easyWords(Step step, boolean easy) {
        var easily = step.with(step.state().in(step.state().manner().inEasyWords(easy)));
        var topic = topic(easily);
        if (topic.isEmpty()) {
            return act(easily, Act.SWITCH_LANGUAGE, new Reply.Text(say(step, easy ? "easy.on" : "easy.off")));
        }
        var facet = easily.state().facet();
        return new Turn(
                easily.state(),
                answers.replies(easily, topic.get(), List.of(facet), null),
                List.of(),
                Outcome.ANSWER,
                Act.SWITCH_LANGUAGE,
                facet,
                topic.get().id(),
                List.of(),
                1);
    }

    Turn cannotRead(Step step, String kind) {
        var key = switch (kind) {
            case "sticker", "image", "video", "audio", "file" -> "unsupported." + kind;
            default -> "unsupported.other";
        };
        return act(step, Act.OTHER, new Reply.Text(say(step, key), menu(step)));
    }

    Optional<Procedure> topic(Step step) {
        return Optional.ofNullable(step.state().topic()).flatMap(step.knowledge()::procedure);
    }

    /// Ways to begin: the topics asked most, as named in the wording, that the knowledge base has.
    private List<Option> topics(Step step) {
        KnowledgeBase knowledge = step.knowledge();
        return wording.list(Language.TRADITIONAL_CHINESE, "menu.topics").stream()
                .flatMap(id -> knowledge.procedure(new ProcedureId(id)).stream())
                .limit(6)
                .map(procedure -> answers.option(step, procedure, Facet.OVERVIEW))
                .toList();
    }

    private List<Option> menu(Step step) {
        return topics(step).stream().limit(4).toList();
    }

    private String say(Step step, String key) {
        return wording.say(step.language(), key);
    }

    private static Turn act(Step step, Act act, Reply reply) {
        return turn(step.state(), act, Outcome.ACT, List.of(reply), List.of());
    }

    private static Turn turn(
            ConversationState state, Act act, Outcome outcome, List<Reply> replies, List<Effect> effects) {
        return new Turn(state, replies, effects, outcome, act, Facet.OVERVIEW, null, List.of(), 0);
    }
}
