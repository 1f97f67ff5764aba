package bianmin.conversation;

import bianmin.finder.Findings;
import bianmin.finder.Match;
import bianmin.knowledge.ProcedureId;
import bianmin.understanding.Facet;
import bianmin.understanding.Mention;
import bianmin.understanding.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads each question in the light of the conversation: a pick of what was offered, a follow-up on the topic, or a
/// matter
/// of its own.
final class Deciding {
    /// Utterances longer than this name their matter themselves.
    private static final int SHORT = 14;
    /// How sure the words must point at one of the offered choices.
    private static final double POINTS_AT = .55;
    /// How much of a matter may be left in a follow-up (機車呢).
    private static final int LITTLE_MATTER = 4;
    private static final double CLEAR_FACET = .45;
    /// Keywords are at most this long.
    private static final int KEYWORD = 8;
    /// How likely the only procedure that is called by name must be.
    private static final double NAMED_ALONE = .25;

    private final FollowUp followUp;

    Deciding(FollowUp followUp) {
        this.followUp = followUp;
    }

    List<Subject> subjects(ConversationState state, Heard heard) {
        var questions = heard.understanding().questions();
        return IntStream.range(0, questions.size())
                .mapToObj(i -> subject(
                        state, questions.get(i), heard.found().get(i), i == 0 ? heard : null, questions.size() == 1))
                .toList();
    }

    private Subject subject(
            ConversationState state,
            Question question,
            Findings found,
            @org.jspecify.annotations.Nullable Heard first,
            boolean alone) {
        if (first != null && alone) {
            var picked = pickedOf(state, question, found, first);
            if (picked.isPresent()) {
                return new Subject.About(picked.get(), facetsOfPick(state, question));
            }
        }
        var topic = Optional.ofNullable(state.topic());
        var matter = followUp.matterOf(question.text());
        var known = allKnown(found, first);
        if (topic.isEmpty() && matter.isEmpty() && first != null && state.offersProcedures()) {
            return new Subject.Between(stillOffered(state, first), question.facet());
        }
        if (topic.isPresent() && matter.isEmpty()) {
            return known.stream()
                    .filter(match -> match.procedure().id().equals(topic.get()))
                    .findFirst()
                    .<Subject>map(
                            match -> new Subject.About(new Match(match.procedure(), 1), facetsOnTopic(state, question)))
                    .orElseGet(() -> fromFindings(state, question, matter, found));
        }
        if (topic.isPresent()
                && !(found instanceof Findings.Certain)
                && staysOnTopic(question, matter, found, topic.get())) {
            var match = known.stream()
                    .filter(candidate -> candidate.procedure().id().equals(topic.get()))
                    .findFirst();
            if (match.isPresent()) {
                return new Subject.About(new Match(match.get().procedure(), 1), facetsOnTopic(state, question));
            }
        }
        return fromFindings(state, question, matter, found);
    }

    private static List<Match> allKnown(Findings found, @org.jspecify.annotations.Nullable Heard heard) {
        return heard == null ? found.ranked() : heard.amongKnown();
    }

    /// A short question that asks for a facet, or adds a word or two (機車呢), goes on about the topic, unless the search
    /// is sure of something else.
    private static boolean staysOnTopic(Question question, String matter, Findings found, ProcedureId topic) {
        if (question.normalised().length() > SHORT) {
            return false;
        }
        var named = Named.among(found.ranked(), matter);
        boolean topicIsNamed =
                named.stream().anyMatch(match -> match.procedure().id().equals(topic));
        if (!named.isEmpty() && !topicIsNamed) {
            return false; // 報廢呢, after a talk about a transfer
        }
        boolean topicIsLikely = found.ranked().stream()
                .limit(3)
                .anyMatch(match -> match.procedure().id().equals(topic));
        return topicIsLikely || matter.length() <= LITTLE_MATTER;
    }

    private Optional<Match> pickedOf(ConversationState state, Question question, Findings found, Heard heard) {
        var byPosition = byPosition(state, question, heard);
        if (byPosition.isPresent()) {
            return byPosition;
        }
        var table = state.onTheTable();
        if (table.size() < 2 || heard.amongKnown().isEmpty()) {
            return Optional.empty();
        }
        if (found instanceof Findings.Certain(var match, var _)) {
            return isOffered(state, match) ? Optional.of(match) : Optional.empty();
        }
        var matter = followUp.matterOf(question.text());
        var named = Named.among(heard.amongKnown(), matter);
        if (named.size() == 1 && question.normalised().length() <= SHORT) {
            return Optional.of(named.getFirst());
        }
        var best = heard.amongKnown().getFirst();
        boolean offered = isOffered(state, best);
        boolean points = best.confidence() >= POINTS_AT
                && question.normalised().length() <= SHORT
                && (Named.by(matter, best.procedure()) || likely(found, best));
        return points && (offered || Named.by(matter, best.procedure())) ? Optional.of(best) : Optional.empty();
    }

    private static boolean isOffered(ConversationState state, Match match) {
        return state.offered().stream()
                .anyMatch(option -> match.procedure().id().value().equals(option.procedure()));
    }

    private static boolean likely(Findings found, Match best) {
        return found.ranked().stream()
                .limit(2)
                .anyMatch(
                        match -> match.procedure().id().equals(best.procedure().id()) && match.confidence() >= .15);
    }

    private static Optional<Match> byPosition(ConversationState state, Question question, Heard heard) {
        var choice = heard.understanding().mention(Mention.Kind.CHOICE);
        if (choice.isEmpty()
                || state.offered().isEmpty()
                || question.normalised().length() > SHORT) {
            return Optional.empty();
        }
        int position = Integer.parseInt(choice.get().value());
        int index = position < 0 ? state.offered().size() + position : position - 1;
        if (index < 0 || index >= state.offered().size()) {
            return Optional.empty();
        }
        var procedure = state.offered().get(index).procedure();
        return heard.amongKnown().stream()
                .filter(match -> match.procedure().id().value().equals(procedure))
                .findFirst()
                .map(match -> new Match(match.procedure(), 1));
    }

    /// A pick answers what was asked before the question back, unless it asks for something itself.
    private static List<Facet> facetsOfPick(ConversationState state, Question question) {
        return question.facet() != Facet.OVERVIEW && question.facetConfidence() >= .6
                ? facets(question)
                : List.of(state.facet());
    }

    private static List<Facet> facetsOnTopic(ConversationState state, Question question) {
        boolean onlyAddsAWord = question.text().strip().matches(".{1,8}[呢咧勒][？?]?") && question.facetConfidence() < .8;
        return onlyAddsAWord || question.facetConfidence() < CLEAR_FACET ? List.of(state.facet()) : facets(question);
    }

    private static Subject fromFindings(ConversationState state, Question question, String matter, Findings found) {
        var rejected = state.rejected();
        return switch (found) {
            case Findings.Certain(var match, var ranked) ->
                rejected.contains(match.procedure().id())
                        ? between(ranked, rejected, question)
                        : new Subject.About(match, facets(question));
            case Findings.Unclear(var candidates, var ranked) ->
                keyword(question, matter, without(ranked, rejected))
                        .filter(Subject.About.class::isInstance)
                        .orElseGet(() -> between(candidates, rejected, question));
            case Findings.Unknown(var nearest, var ranked) ->
                keyword(question, matter, without(ranked, rejected))
                        .orElseGet(() -> new Subject.Nothing(without(nearest, rejected), question.facet()));
        };
    }

    /// A few words that call procedures by name (低收資格, 登記) mean these: the one, or one of them.
    private static Optional<Subject> keyword(Question question, String matter, List<Match> ranked) {
        if (question.normalised().length() > KEYWORD) {
            return Optional.empty();
        }
        var exact = Named.exactly(ranked, matter);
        if (exact.isPresent()) {
            return exact.map(match -> new Subject.About(match, facets(question)));
        }
        var named = Named.among(ranked, matter);
        if (named.size() >= 2) {
            return Optional.of(new Subject.Between(named.stream().limit(4).toList(), question.facet()));
        }
        return named.stream()
                .filter(match -> match.equals(ranked.getFirst()) && match.confidence() >= NAMED_ALONE)
                .findFirst()
                .map(match -> new Subject.About(match, facets(question)));
    }

    private static List<Match> stillOffered(ConversationState state, Heard heard) {
        return heard.amongKnown().stream()
                .filter(match -> isOffered(state, match))
                .limit(4)
                .toList();
    }

    private static Subject between(List<Match> candidates, List<ProcedureId> rejected, Question question) {
        var left = without(candidates, rejected).stream().limit(4).toList();
        return left.size() >= 2
                ? new Subject.Between(left, question.facet())
                : new Subject.Nothing(left, question.facet());
    }

    private static List<Match> without(List<Match> matches, List<ProcedureId> rejected) {
        return matches.stream()
                .filter(match -> !rejected.contains(match.procedure().id()))
                .toList();
    }

    private static List<Facet> facets(Question question) {
        return question.facets().stream().map(Question.Guess::facet).toList();
    }
}
