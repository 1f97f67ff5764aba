package bianmin.conversation;

import bianmin.finder.Findings;
import bianmin.finder.Match;
import bianmin.knowledge.Procedure;
import bianmin.knowledge.ProcedureId;
import bianmin.message.Option;
import bianmin.message.Reply;
import bianmin.understanding.Act;
import bianmin.understanding.Facet;
import bianmin.understanding.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question: tells which procedures it is about and answers, asks back, or says that it doesn't know.
final class Asking {
    private static final int ASK_BACK_AT_MOST = 2;

    private final Wording wording;
    private final Answers answers;
    private final Deciding deciding;

    Asking(Wording wording, Answers answers, FollowUp followUp) {
        this.wording = wording;
        this.answers = answers;
        this.deciding = new Deciding(followUp);
    }

    Turn ask(Step step, Heard heard, Act act) {
        var lived = heard.understanding()
                .mention(Mention.Kind.COUNTY)
                .map(county -> step.state().livingIn(county.value()));
        var here = lived.map(step::with).orElse(step);
        var subjects = deciding.subjects(here.state(), heard);
        var told = subjects.stream()
                .filter(Subject.About.class::isInstance)
                .map(Subject.About.class::cast)
                .filter(Asking.firstOfItsProcedure())
                .toList();
        if (told.isEmpty()) {
            return notTold(here, subjects.getFirst(), act);
        }
        return tell(
                here,
                told,
                subjects,
                act,
                Deadlines.dayNamed(heard.understanding(), here.today()).orElse(null));
    }

    /// An answer to a picked or named procedure, without any search.
    Turn tell(Step step, Procedure procedure, Facet facet, Act act) {
        var about = new Subject.About(new Match(procedure, 1), List.of(facet));
        return tell(step, List.of(about), List.of(about), act, null);
    }

    private Turn tell(Step step, List<Subject.About> told, List<Subject> all, Act act, @Nullable LocalDate day) {
        var state = step.state();
        var replies = new ArrayList<Reply>();
        for (var about : told) {
            replies.addAll(answers.replies(step, about.match().procedure(), about.facets(), day));
        }
        // the first question's matter is the topic that follow-ups return to; the others stay on the table
        for (var about : told.reversed()) {
            state = state.about(about.match().procedure().id(), about.facets().getFirst());
        }
        for (var subject : all) {
            if (subject instanceof Subject.Between(var candidates, var facet)) {
                var options = options(step, candidates, facet);
                replies.add(new Reply.Choices(wording.say(step.language(), "clarify.second"), options, List.of()));
                state = state.offering(options, facet);
            } else if (subject instanceof Subject.Nothing) {
                replies.add(new Reply.Text(wording.say(step.language(), "unknown.second")));
            }
        }
        if (told.size() == 1 && asksForCounty(step, told.getFirst())) {
            replies.add(new Reply.Text(
                    wording.say(step.language(), "county.ask"),
                    wording.list(step.language(), "county.buttons").stream()
                            .map(county -> new Option(county, new Pick.County(county).text(), null))
                            .toList()));
            state = state.awaiting(ConversationState.Awaiting.COUNTY);
        }
        var first = told.getFirst();
        return new Turn(
                state,
                replies,
                List.of(),
                Outcome.ANSWER,
                act,
                first.facets().getFirst(),
                first.match().procedure().id(),
                told.stream()
                        .skip(1)
                        .map(about -> about.match().procedure().id())
                        .toList(),
                first.match().confidence());
    }

    private static boolean asksForCounty(Step step, Subject.About about) {
        return about.match().procedure().differsByCounty()
                && !about.match().procedure().counties().isEmpty()
                && step.state().county() == null;
    }

    private Turn notTold(Step step, Subject subject, Act act) {
        return switch (subject) {
            case Subject.Between(var candidates, var facet)
            when step.state().clarifiedInVain() < ASK_BACK_AT_MOST -> askBack(step, candidates, facet, act);
            case Subject.Between(var candidates, var facet) -> admit(step, candidates, facet, act);
            case Subject.Nothing(var nearest, var facet) -> admit(step, nearest, facet, act);
            case Subject.About about -> tell(step, List.of(about), List.of(about), act, null);
        };
    }

    private Turn askBack(Step step, List<Match> candidates, Facet facet, Act act) {
        var options = options(step, candidates, facet);
        var choices = new Reply.Choices(wording.say(step.language(), "clarify"), options, noneOrPerson(step));
        return new Turn(
                step.state().offering(options, facet),
                List.of(choices),
                List.of(),
                Outcome.CLARIFY,
                act,
                facet,
                null,
                List.of(),
                candidates.getFirst().confidence());
    }

    /// The honest refusal: the reason, the nearest topics, a hotline and a person.
    private Turn admit(Step step, List<Match> nearest, Facet facet, Act act) {
        var language = step.language();
        var sure = nearest.isEmpty() ? 0 : nearest.getFirst().confidence();
        var person = answers.doing(language, Act.HUMAN);
        var replies = new ArrayList<Reply>();
        replies.add(
                new Reply.Text(wording.say(language, "unknown"), List.of(answers.doing(language, Act.MENU), person)));
        var state = step.state();
        if (!nearest.isEmpty()) {
            var options = options(step, nearest, facet);
            replies.add(new Reply.Choices(wording.say(language, "unknown.nearest"), options, noneOrPerson(step)));
            state = state.offering(options, facet);
        }
        return new Turn(state, replies, List.of(), Outcome.UNKNOWN, act, facet, null, List.of(), sure);
    }

    private List<Option> options(Step step, List<Match> candidates, Facet facet) {
        return candidates.stream()
                .map(match -> answers.option(step, match.procedure(), facet))
                .toList();
    }

    private List<Option> noneOrPerson(Step step) {
        return List.of(
                new Option(wording.say(step.language(), "button.none"), new Pick.None().text(), null),
                answers.doing(step.language(), Act.HUMAN));
    }

    private static java.util.function.Predicate<Subject.About> firstOfItsProcedure() {
        var seen = new java.util.HashSet<ProcedureId>();
        return about -> seen.add(about.match().procedure().id());
    }

    /// The nearest procedures that were not refused, to be offered after 「不是這個」.
    static List<Match> nearestWithout(List<ProcedureId> rejected, List<Findings> found) {
        return found.stream()
                .flatMap(findings -> findings.ranked().stream())
                .filter(match -> !rejected.contains(match.procedure().id()))
                .limit(3)
                .toList();
    }

    static Optional<Match> certain(Findings findings) {
        return findings instanceof Findings.Certain(var match, var _) ? Optional.of(match) : Optional.empty();
    }

    static Stream<Match> certain(List<Findings> found) {
        return found.stream().flatMap(findings -> certain(findings).stream());
    }
}
