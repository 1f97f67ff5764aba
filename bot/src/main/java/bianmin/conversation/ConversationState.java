package bianmin.conversation;

import bianmin.knowledge.ProcedureId;
import bianmin.message.Option;
import bianmin.message.Reply;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that a conversation remembers.
///
/// @param manner how replies are written
/// @param topic the procedure last answered
/// @param facet what was last asked about it
/// @param recent procedures answered in the last turns, newest first, at most three
/// @param offered what was last offered to pick from
/// @param rejected procedures that the citizen said are not meant, newest first
/// @param county where the citizen lives, once told
/// @param awaiting what the next utterance may be an answer to
/// @param clarifiedInVain how many turns in a row ended in a question back
/// @param lastReplies what was last said, to say it again
/// @param history the last utterances, personal data masked
/// @param outreachStopped true if nothing may be sent that was not asked for
public record ConversationState(
        Manner manner,
        @Nullable ProcedureId topic,
        Facet facet,
        List<ProcedureId> recent,
        List<Option> offered,
        List<ProcedureId> rejected,
        @Nullable String county,
        Awaiting awaiting,
        int clarifiedInVain,
        List<Reply> lastReplies,
        List<Line> history,
        boolean outreachStopped) {
    private static final int LINES_KEPT = 20;

    public ConversationState {
        recent = List.copyOf(recent);
        offered = List.copyOf(offered);
        rejected = List.copyOf(rejected);
        lastReplies = List.copyOf(lastReplies);
        history = List.copyOf(history);
    }

    public enum Awaiting {
        NOTHING,
        COUNTY,
        ERASURE_CONFIRMED
    }

    /// One utterance as it may be kept.
    ///
    /// @param messageId the platform's, so that a message taken back can be erased
    public record Line(Instant at, @Nullable String messageId, String masked) {}

    public static ConversationState fresh() {
        return new ConversationState(
                Manner.USUAL,
                null,
                Facet.OVERVIEW,
                List.of(),
                List.of(),
                List.of(),
                null,
                Awaiting.NOTHING,
                0,
                List.of(),
                List.of(),
                false);
    }

    public Language language() {
        return manner.language();
    }

    public boolean isFresh() {
        return lastReplies.isEmpty() && history.isEmpty();
    }

    /// The procedures that a few words may point at: what was offered and what was talked about.
    public Set<ProcedureId> onTheTable() {
        var table = new LinkedHashSet<ProcedureId>();
        for (var option : offered) {
            var procedure = option.procedure();
            if (procedure != null) {
                table.add(new ProcedureId(procedure));
            }
        }
        table.addAll(recent);
        return table;
    }

    public boolean offersProcedures() {
        return offered.stream().filter(option -> option.procedure() != null).count() >= 2;
    }

    ConversationState about(ProcedureId procedure, Facet asked) {
        var newRecent = new ArrayList<ProcedureId>();
        newRecent.add(procedure);
        recent.stream().filter(id -> !id.equals(procedure)).limit(2).forEach(newRecent::add);
        return new ConversationState(
                manner,
                procedure,
                asked,
                newRecent,
                List.of(),
                List.of(),
                county,
                Awaiting.NOTHING,
                0,
                lastReplies,
                history,
                outreachStopped);
    }

    ConversationState offering(List<Option> options, Facet asked) {
        return new ConversationState(
                manner,
                topic,
                asked,
                recent,
                options,
                rejected,
                county,
                Awaiting.NOTHING,
                clarifiedInVain + 1,
                lastReplies,
                history,
                outreachStopped);
    }

    /// The topic is let go: the next bare follow-up must not return to it.
    ConversationState rejecting(Set<ProcedureId> procedures) {
        var all = new LinkedHashSet<>(procedures);
        all.addAll(rejected);
        return new ConversationState(
                manner,
                null,
                facet,
                List.of(),
                List.of(),
                List.copyOf(all).stream().limit(12).toList(),
                county,
                Awaiting.NOTHING,
                clarifiedInVain,
                lastReplies,
                history,
                outreachStopped);
    }

    ConversationState cleared() {
        return new ConversationState(
                manner,
                null,
                Facet.OVERVIEW,
                List.of(),
                List.of(),
                List.of(),
                county,
                Awaiting.NOTHING,
                0,
                lastReplies,
                history,
                outreachStopped);
    }

    ConversationState in(Manner newManner) {
        return new ConversationState(
                newManner,
                topic,
                facet,
                recent,
                offered,
                rejected,
                county,
                awaiting,
                clarifiedInVain,
                lastReplies,
                history,
                outreachStopped);
    }

    ConversationState livingIn(String newCounty) {
        return new ConversationState(
                manner,
                topic,
                facet,
                recent,
                offered,
                rejected,
                newCounty,
                awaiting == Awaiting.COUNTY ? Awaiting.NOTHING : awaiting,
                clarifiedInVain,
                lastReplies,
                history,
                outreachStopped);
    }

    ConversationState awaiting(Awaiting what) {
        return new ConversationState(
                manner,
                topic,
                facet,
                recent,
                offered,
                rejected,
                county,
                what,
                clarifiedInVain,
                lastReplies,
                history,
                outreachStopped);
    }

    ConversationState stoppingOutreach() {
        return new ConversationState(
                manner,
                topic,
                facet,
                recent,
                offered,
                rejected,
                county,
                awaiting,
                clarifiedInVain,
                lastReplies,
                history,
                true);
    }

    ConversationState having(List<Reply> said) {
        return new ConversationState(
                manner,
                topic,
                facet,
                recent,
                offered,
                rejected,
                county,
                awaiting,
                clarifiedInVain,
                said,
                history,
                outreachStopped);
    }

    ConversationState remembering(Line line) {
        var lines = new ArrayList<>(history);
        lines.add(line);
        var kept = lines.subList(Math.max(0, lines.size() - LINES_KEPT), lines.size());
        return withHistory(kept);
    }

    ConversationState forgetting(String messageId) {
        return withHistory(history.stream()
                .filter(line -> !messageId.equals(line.messageId()))
                .toList());
    }

    private ConversationState withHistory(List<Line> lines) {
        return new ConversationState(
                manner,
                topic,
                facet,
                recent,
                offered,
                rejected,
                county,
                awaiting,
                clarifiedInVain,
                lastReplies,
                lines,
                outreachStopped);
    }
}
