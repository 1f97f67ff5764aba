package bianmin.finder;

import bianmin.embedding.SentenceEncoder;
import bianmin.knowledge.KnowledgeBase;
import bianmin.knowledge.Procedure;
import bianmin.knowledge.ProcedureId;
import bianmin.understanding.Language;
import bianmin.understanding.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Finds the procedures a question may be about. Safe for many threads; one instance per published revision.
public final class Finder implements AutoCloseable {
    private static final int RANKED = 5;

    private final List<Procedure> procedures;
    private final SentenceEncoder encoder;
    private final Learned chinese;
    private final Map<String, Foreign> foreign;
    private final Keywords keywords;

    private Finder(List<Procedure> procedures, SentenceEncoder encoder, Shelf.Kept kept) {
        this.procedures = procedures;
        this.encoder = encoder;
        this.chinese = kept.chinese();
        this.foreign = kept.foreign();
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
        var kept = new Shelf(cacheFolder, procedures, OffTopic.questions(), published.tongues()).take(encoder);
        return new Finder(procedures, encoder, kept);
    }

    /// @param language of the question; one without samples of its own is read as Chinese
    public Findings find(Question question, Language language) {
        var heard = hear(question, language);
        double belongs = heard.by().scope().probability(heard.testimony(), heard.fused());
        var sureness = heard.by().sureness();
        if (!heard.inChinese()) {
            return Verdict.on(matches(heard.fused(), belongs, RANKED), sureness, true);
        }
        var sense = keywords.sense(question.normalised(), heard.fused(), belongs);
        return Verdict.on(matches(sense.logs(), sense.belongs(), RANKED), sureness, sense.maySettle());
    }

    /// All of the given procedures, best first, if one of them is meant: their confidences add up to 1.
    public List<Match> rank(Question question, Language language, Collection<ProcedureId> among) {
        var wanted = new HashSet<>(among);
        var fused = hear(question, language).fused();
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

    /// Whether questions of a language are understood.
    public boolean reads(Language language) {
        return language.isChinese() || foreign.containsKey(language.tag());
    }

    @SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared
    private record Heard(Learned by, boolean inChinese, Testimony testimony, double[] fused) {}

    private Heard hear(Question question, Language language) {
        var text = question.normalised();
        var tongue = foreign.get(language.tag());
        var by = tongue == null ? chinese : tongue.learned();
        var inChinese = tongue == null ? text : tongue.gloss().of(text);
        var testimony = by.witnesses().hear(text, inChinese, encoder.encode(inChinese));
        return new Heard(by, tongue == null, testimony, by.fusion().weigh(testimony));
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
        chinese.witnesses().close();
        foreign.values().forEach(tongue -> tongue.learned().witnesses().close());
    }
}
