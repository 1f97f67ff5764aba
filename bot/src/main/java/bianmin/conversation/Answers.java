package bianmin.conversation;

import bianmin.knowledge.Procedure;
import bianmin.knowledge.Section;
import bianmin.knowledge.Translation;
import bianmin.message.Option;
import bianmin.message.Reply;
import bianmin.understanding.Act;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words the answer to a question about one procedure: just what was asked, then what to bring, the link, and where it
/// comes from. Nothing is said that the procedure does not hold.
final class Answers {
    private static final List<Facet> WORTH_SUGGESTING = List.of(
            Facet.DOCUMENTS,
            Facet.WHERE,
            Facet.FEE,
            Facet.AMOUNT,
            Facet.ONLINE,
            Facet.PROCESSING_TIME,
            Facet.PROXY,
            Facet.DEADLINE,
            Facet.ELIGIBILITY,
            Facet.CONTACT);
    private static final Set<Facet> WITH_CHECKLIST = Set.of(Facet.DOCUMENTS, Facet.OVERVIEW);
    private static final int SUGGESTIONS = 4;

    /// LINE takes five messages at once, and one is left for a question about the county.
    private static final int MESSAGES = 4;

    private static final String BULLET = "・";

    private final Wording wording;
    private final Deadlines deadlines;

    Answers(Wording wording) {
        this.wording = wording;
        this.deadlines = new Deadlines(wording);
    }

    Reply.Card card(Step step, Procedure procedure, List<Facet> facets) {
        return card(step, procedure, facets, null);
    }

    /// @param facets what was asked, best first; where two fit, the reply serves both
    /// @param day that the citizen named: legal periods are counted from it
    Reply.Card card(Step step, Procedure procedure, List<Facet> facets, @Nullable LocalDate day) {
        var language = step.language();
        var telling = telling(step, procedure);
        var paragraphs = new ArrayList<String>();
        var own = ownCounty(step.state(), procedure, telling);
        if (facets.stream().anyMatch(telling::isInChinese) || (own.isPresent() && !language.isChinese())) {
            paragraphs.add(wording.say(language, "facts.in-chinese"));
        }
        own.ifPresent(paragraphs::add);
        if (day != null && facets.contains(Facet.DEADLINE)) {
            paragraphs.addAll(
                    deadlines.counted(language, procedure, day, step.knowledge().calendar()));
        }
        for (var facet : facets) {
            var said = said(language, procedure, telling, facet);
            // what to bring is told once, as the checklist
            paragraphs.addAll(
                    facet == Facet.DOCUMENTS && !procedure.evidence().isEmpty() ? withoutBullets(said) : said);
        }
        if (procedure.reviewOn().isBefore(step.today())) {
            paragraphs.add(wording.say(language, "facts.overdue", procedure.checkedOn()));
        }
        var checklist = facets.stream().anyMatch(WITH_CHECKLIST::contains)
                ? telling.evidence().stream()
                        .map(evidence -> item(language, evidence))
                        .toList()
                : List.<Reply.Item>of();
        var link = procedure.links().isEmpty()
                ? null
                : new Reply.Link(
                        telling.inScript(procedure.links().getFirst().title()),
                        procedure.links().getFirst().url());
        var revision = step.knowledge().revision();
        return new Reply.Card(
                procedure.id().value(),
                telling.title(),
                wording.say(language, "facet." + facets.getFirst().id()),
                paragraphs.stream().distinct().toList(),
                checklist,
                link,
                wording.say(language, "footer", telling.authority(), procedure.checkedOn(), revision),
                procedure.checkedOn(),
                revision,
                suggestions(step, procedure, facets));
    }

    /// The card; in easy words it holds the first step, and each further one is a message of its own.
    List<Reply> replies(Step step, Procedure procedure, List<Facet> facets, @Nullable LocalDate day) {
        var card = card(step, procedure, facets, day);
        return step.state().manner().isEasy() ? oneByOne(card) : List.of(card);
    }

    private static List<Reply> oneByOne(Reply.Card card) {
        var steps = card.paragraphs();
        if (steps.size() < 2) {
            return List.of(card);
        }
        var replies = new ArrayList<Reply>();
        replies.add(card.with(steps.subList(0, 1), List.of()));
        int last = Math.min(steps.size(), MESSAGES) - 1;
        for (int at = 1; at < last; at++) {
            replies.add(new Reply.Text(steps.get(at)));
        }
        replies.add(new Reply.Text(String.join("\n", steps.subList(last, steps.size())), card.suggestions()));
        return replies;
    }

    /// A button for a procedure.
    Option option(Step step, Procedure procedure, Facet facet) {
        return new Option(
                telling(step, procedure).shortTitle(),
                new Pick.Procedure(procedure.id(), facet).text(),
                procedure.id().value());
    }

    Option doing(Language language, Act act) {
        return new Option(wording.say(language, "button." + act.id()), new Pick.Doing(act).text(), null);
    }

    Telling telling(Step step, Procedure procedure) {
        return step.state().manner().isEasy()
                ? Telling.easily(procedure, step.knowledge())
                : Telling.of(procedure, step.language(), step.knowledge());
    }

    private java.util.Optional<String> ownCounty(ConversationState state, Procedure procedure, Telling telling) {
        var county = state.county();
        if (!procedure.differsByCounty() || county == null) {
            return java.util.Optional.empty();
        }
        var own = procedure.counties().get(county);
        if (own == null) {
            return java.util.Optional.of(wording.say(state.language(), "county.not-kept", county));
        }
        var phone = own.phone() == null ? "" : wording.say(state.language(), "county.phone", own.phone());
        return java.util.Optional.of(telling.inScript(county + "：" + own.text() + phone));
    }

    private List<String> said(Language language, Procedure procedure, Telling telling, Facet facet) {
        var own = telling.section(facet).map(Answers::paragraphs);
        if (own.isPresent()) {
            return own.get();
        }
        var instead = new ArrayList<String>();
        instead.add(wording.say(language, "facet.not-kept", wording.say(language, "facet." + facet.id())));
        fromData(procedure, telling, facet).forEach(instead::add);
        standIns(facet).stream()
                .flatMap(other -> telling.section(other).stream())
                .limit(2)
                .forEach(section -> instead.addAll(paragraphs(section)));
        return instead;
    }

    private static List<String> fromData(Procedure procedure, Telling telling, Facet facet) {
        return switch (facet) {
            case PROCESSING_TIME -> {
                var time = procedure.processingTime();
                yield time == null ? List.of() : List.of(telling.inScript(time.text()));
            }
            case ELIGIBILITY -> List.of(telling.audience());
            case DEADLINE ->
                procedure.legalPeriods().stream()
                        .map(period -> telling.inScript(period.what() + "：" + period.from() + "起 "
                                + period.within().count() + " "
                                + unit(period.within().unit())))
                        .toList();
            case OVERVIEW, DOCUMENTS, FEE, WHERE, ONLINE, PROXY, AMOUNT, STATUS, CONTACT -> List.of();
        };
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "days" -> "天內";
            case "months" -> "個月內";
            case "years" -> "年內";
            default -> throw new IllegalArgumentException("unit: " + unit + " (expected: days, months or years)");
        };
    }

    /// What is told instead of a facet that the procedure says nothing about: the nearest facts, and whom to ask.
    private static List<Facet> standIns(Facet facet) {
        return switch (facet) {
            case FEE -> List.of(Facet.AMOUNT, Facet.CONTACT, Facet.OVERVIEW);
            case AMOUNT -> List.of(Facet.FEE, Facet.ELIGIBILITY, Facet.CONTACT, Facet.OVERVIEW);
            case STATUS -> List.of(Facet.CONTACT, Facet.PROCESSING_TIME, Facet.ONLINE, Facet.OVERVIEW);
            case CONTACT -> List.of(Facet.WHERE, Facet.OVERVIEW);
            case WHERE -> List.of(Facet.ONLINE, Facet.CONTACT, Facet.OVERVIEW);
            case ONLINE -> List.of(Facet.WHERE, Facet.CONTACT, Facet.OVERVIEW);
            case PROCESSING_TIME, DEADLINE, PROXY, ELIGIBILITY, DOCUMENTS -> List.of(Facet.CONTACT, Facet.OVERVIEW);
            case OVERVIEW -> List.of();
        };
    }

    private static List<String> withoutBullets(List<String> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> !paragraph.startsWith(BULLET))
                .toList();
    }

    private static List<String> paragraphs(Section section) {
        return section.blocks().stream()
                .flatMap(block -> switch (block) {
                    case Section.Block.Paragraph(var text) -> Stream.of(text);
                    case Section.Block.Bullets(var items) -> items.stream().map(item -> BULLET + item);
                })
                .toList();
    }

    private Reply.Item item(Language language, Procedure.Evidence evidence) {
        var notes = new ArrayList<String>();
        if (evidence.when() != null) {
            notes.add(wording.say(language, "evidence.when", evidence.when()));
        }
        if (evidence.where() != null) {
            notes.add(wording.say(language, "evidence.where", evidence.where()));
        }
        if (evidence.forget() != null) {
            notes.add(wording.say(language, "evidence.forget", evidence.forget()));
        }
        return new Reply.Item(evidence.name(), String.join("；", notes));
    }

    private List<Option> suggestions(Step step, Procedure procedure, List<Facet> answered) {
        var language = step.language();
        var next = WORTH_SUGGESTING.stream()
                .filter(facet ->
                        !answered.contains(facet) && procedure.section(facet).isPresent())
                .limit(SUGGESTIONS)
                .map(facet -> new Option(
                        wording.say(language, "button.facet." + facet.id()),
                        new Pick.Procedure(procedure.id(), facet).text(),
                        procedure.id().value()));
        return Stream.of(
                        next,
                        easier(step, procedure),
                        Stream.of(doing(language, Act.REJECT), doing(language, Act.HUMAN)))
                .flatMap(options -> options)
                .toList();
    }

    private Stream<Option> easier(Step step, Procedure procedure) {
        boolean easy = step.state().manner().easy();
        boolean possible = step.language() == Language.TRADITIONAL_CHINESE
                && step.knowledge()
                        .translation(procedure.id(), Translation.EASY)
                        .isPresent();
        return possible
                ? Stream.of(new Option(
                        wording.say(step.language(), easy ? "button.full" : "button.easy"),
                        new Pick.Easy(!easy).text(),
                        null))
                : Stream.empty();
    }
}
