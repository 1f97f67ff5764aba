package bianmin.finder;

import bianmin.embedding.SentenceEncoder;
import bianmin.knowledge.KnowledgeBase;
import bianmin.knowledge.Procedure;
import bianmin.knowledge.ProcedureId;
import bianmin.understanding.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Finds the procedures a question may be about. Safe for many threads; one instance per published revision.
public final class Finder implements AutoCloseable {
    private static final int RANKED = 5;

    private final List<Procedure> procedures;
    private final SentenceEncoder encoder;
    private final Learned learned;
    private final Keywords keywords;

    private Finder(List<Procedure> procedures, SentenceEncoder encoder, Learned learned) {
        this.procedures = procedures;
        this.encoder = encoder;
        this.learned = learned;
        this.keywords = new Keywords(procedures);
    }

    /// Learns from a revision, or reads what was learned from the same texts before.
    ///
    /// @param encoder stays the caller's to close
    /// @param cacheFolder made if it isn't there; may be shared and may be emptied at any time
    public static Finder over(KnowledgeBase published, SentenceEncoder encoder, Path cacheFolder) {
        var procedures = Material.ordered(published);
        if (procedures.size() < 2) {
            throw new IllegalArgumentException("procedures: " + procedures.size() + " (expected: at least 2)");
        }
        var learned = new Shelf(cacheFolder, procedures, OffTopic.questions()).take(encoder);
        return new Finder(procedures, encoder, learned);
    }

    public Findings find(Question question) {
        var testimony = hear(question);
        var fused = learned.fusion().weigh(testimony);
        double belongs = learned.scope().probability(testimony, fused);
        var sense = keywords.sense(question.normalised(), fused, belongs);
        return Verdict.on(matches(sense.logs(), sense.belongs(), RANKED), sense.maySettle());
    }

    /// All of the given procedures, best first, if one of them is meant: their confidences add up to 1.
    public List<Match> rank(Question question, Collection<ProcedureId> among) {
        var wanted = new HashSet<>(among);
        var fused = learned.fusion().weigh(hear(question));
        for (int at = 0; at < fused.length; at++) {
            if (!wanted.contains(procedures.get(at).id())) {
                fused[at] = Double.NEGATIVE_INFINITY;
            }
        }
        return wanted.isEmpty()
                ? List.of()
                : matches(Vectors.logSoftmax(fused), 1, procedures.size()).stream()
                        .filter(match -> wanted.contains(match.procedure().id()))
                        .toList();
    }

    private Testimony hear(Question question) {
        return learned.witnesses().hear(question.normalised(), encoder.encode(question.normalised()));
    }

    private List<Match> matches(double[] fused, double belongs, int limit) {
        var matches = new ArrayList<Match>();
        for (int at = 0; at < fused.length; at++) {
            matches.add(new Match(procedures.get(at), Math.clamp(belongs * Math.exp(fused[at]), 0, 1)));
        }
        matches.sort(Comparator.comparingDouble(Match::confidence).reversed());
        return List.copyOf(matches.subList(0, Math.min(limit, matches.size())));
    }

    @Override
    public void close() {
        learned.witnesses().close();
    }
}
