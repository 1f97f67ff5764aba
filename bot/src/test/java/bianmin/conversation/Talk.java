package bianmin.conversation;

import bianmin.finder.Findings;
import bianmin.finder.Match;
import bianmin.knowledge.KnowledgeBase;
import bianmin.knowledge.OfficeCalendar;
import bianmin.knowledge.Procedure;
import bianmin.knowledge.ProcedureId;
import bianmin.knowledge.Section;
import bianmin.knowledge.Translation;
import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.message.InboundEvent;
import bianmin.message.Origin;
import bianmin.understanding.Act;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import bianmin.understanding.Mention;
import bianmin.understanding.Question;
import bianmin.understanding.Understanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A conversation for tests: what is heard and found is given, the core decides.
final class Talk {
    static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    static final Procedure ID_CARD = procedure("id-card-lost", "補領國民身分證", "補發身分證", false);
    static final Procedure HEALTH_CARD = procedure("nhi-card", "健保卡補發", "健保卡", false);
    static final Procedure SENIOR_CARD = procedure("senior-card", "敬老卡申請", "敬老卡", true);
    static final Procedure TRANSFER = procedure("vehicle-transfer", "汽機車過戶", "汽機車過戶", false);
    static final KnowledgeBase KNOWLEDGE = new KnowledgeBase(
            "r1",
            List.of(ID_CARD, HEALTH_CARD, SENIOR_CARD, TRANSFER),
            List.of(),
            OfficeCalendar.WEEKENDS_ONLY,
            Map.of(),
            Map.of("vi", told(ID_CARD, "Cấp lại thẻ"), Translation.EASY, told(ID_CARD, "帶戶口名簿去辦")),
            Map.of());
    static final Findings NOTHING = new Findings.Unknown(List.of(), List.of());

    private static final Conversation CONVERSATION = new Conversation(Wording.load());

    private ConversationState state = ConversationState.fresh();
    private int events;

    static Talk talk() {
        return new Talk();
    }

    Talk from(ConversationState start) {
        state = start;
        return this;
    }

    Talk about(Procedure procedure) {
        state = state.about(procedure.id(), Facet.OVERVIEW);
        return this;
    }

    ConversationState state() {
        return state;
    }

    Turn ask(String text, Facet facet, Findings... found) {
        return hear(text, Act.ASK, facet, .9, List.of(), found);
    }

    Turn say(String text, Act act) {
        return hear(text, act, Facet.OVERVIEW, .9, List.of(), NOTHING);
    }

    Turn hear(String text, Act act, Facet facet, double facetConfidence, List<Mention> mentions, Findings... found) {
        var questions = Arrays.stream(found)
                .map(findings -> new Question(text, text, List.of(new Question.Guess(facet, facetConfidence))))
                .toList();
        var understanding = new Understanding(
                text, text, Language.TRADITIONAL_CHINESE, act, .9, 0, questions, List.of(), mentions, List.of());
        var table = state.onTheTable().stream()
                .flatMap(id -> KNOWLEDGE.procedure(id).stream())
                .map(procedure -> new Match(procedure, 1.0 / state.onTheTable().size()))
                .toList();
        var heard = new Heard(understanding, List.of(found), table);
        return keep(CONVERSATION.step(state, new InboundEvent.Said(origin(), text), heard, KNOWLEDGE, NOW));
    }

    Turn pick(String pick) {
        return keep(CONVERSATION.step(state, new InboundEvent.Picked(origin(), pick), KNOWLEDGE, NOW));
    }

    Turn happens(java.util.function.Function<Origin, InboundEvent> event) {
        return keep(CONVERSATION.step(state, event.apply(origin()), KNOWLEDGE, NOW));
    }

    private Turn keep(Turn turn) {
        state = turn.state();
        return turn;
    }

    private Origin origin() {
        return new Origin(
                new EventId("test:" + ++events),
                new ConversationId("test", "a"),
                NOW,
                null,
                "m" + events,
                null,
                false,
                null);
    }

    /// The overview alone, in two steps.
    private static Map<ProcedureId, Translation> told(Procedure procedure, String words) {
        var section = new Section(
                List.of(new Section.Block.Paragraph(words + " 1."), new Section.Block.Paragraph(words + " 2.")),
                List.of());
        return Map.of(
                procedure.id(),
                new Translation(
                        procedure.id(),
                        new Translation.Names(words, words, words, words),
                        List.of(),
                        Map.of(Facet.OVERVIEW, section)));
    }

    static Findings certain(Procedure procedure) {
        var match = new Match(procedure, .95);
        return new Findings.Certain(match, List.of(match));
    }

    static Findings unclear(Procedure... procedures) {
        var matches = Stream.of(procedures)
                .map(procedure -> new Match(procedure, .9 / procedures.length))
                .toList();
        return new Findings.Unclear(matches, matches);
    }

    static List<Mention> choice(String text, String position) {
        return List.of(new Mention(Mention.Kind.CHOICE, text, 0, text.length(), position));
    }

    static List<Mention> county(String name) {
        return List.of(new Mention(Mention.Kind.COUNTY, name, 0, name.length(), name));
    }

    static Procedure procedure(String id, String title, String shortTitle, boolean differsByCounty) {
        var sections = new java.util.EnumMap<Facet, Section>(Facet.class);
        for (var facet : List.of(Facet.OVERVIEW, Facet.DOCUMENTS, Facet.FEE, Facet.CONTACT)) {
            sections.put(
                    facet,
                    new Section(List.of(new Section.Block.Paragraph(title + "的" + facet.id() + "。")), List.of("s1")));
        }
        return new Procedure(
                new ProcedureId(id),
                title,
                shortTitle,
                List.of(),
                "household",
                "戶政司",
                List.of(),
                "國民",
                List.of(),
                differsByCounty,
                List.of(new Procedure.Evidence("戶口名簿", "家裡", "影本不行", null, "s1")),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(new Procedure.Link("官網", "https://example.gov.tw/")),
                differsByCounty
                        ? Map.of("台北市", new Procedure.CountyVariant("每月 600 點。", null, "1999", "s1"))
                        : Map.of(),
                Map.of("s1", new Procedure.Source("來源", null, null)),
                sections,
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2027-05-01"),
                "household",
                "",
                List.of(),
                List.of());
    }
}
