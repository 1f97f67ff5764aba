package bianmin.knowledge;

import bianmin.understanding.Facet;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One public service of an agency, in the terms of CPSV-AP. The format of its file is described in
/// `content/README.md`;
/// each component has the same name there.
///
/// @param shortTitle the text of a button, at most 12 characters
/// @param authority CPSV-AP competent authority
/// @param audience who it is for, one phrase
/// @param sections by facet; `overview` is always there
/// @param counties what differs, by full county name with 台 (`台北市`); empty where nothing differs
/// @param sources by the key that facts name
/// @param checkedOn when the facts were last compared with the sources
/// @param reviewOn when they must be compared again
/// @param samples questions that the finder learns from
/// @param tests questions asked before each publication, never learned from
public record Procedure(
        ProcedureId id,
        String title,
        String shortTitle,
        List<String> alsoCalled,
        String domain,
        String authority,
        List<String> lifeEvents,
        String audience,
        List<ProcedureId> related,
        boolean differsByCounty,
        List<Evidence> evidence,
        List<Cost> costs,
        @Nullable ProcessingTime processingTime,
        List<LegalPeriod> legalPeriods,
        List<Channel> channels,
        List<Link> links,
        Map<String, CountyVariant> counties,
        Map<String, Source> sources,
        Map<Facet, Section> sections,
        LocalDate checkedOn,
        LocalDate reviewOn,
        String owner,
        String notes,
        List<String> samples,
        List<TestQuestion> tests) {
    public Procedure {
        alsoCalled = List.copyOf(alsoCalled);
        lifeEvents = List.copyOf(lifeEvents);
        related = List.copyOf(related);
        evidence = List.copyOf(evidence);
        costs = List.copyOf(costs);
        legalPeriods = List.copyOf(legalPeriods);
        channels = List.copyOf(channels);
        links = List.copyOf(links);
        // Map.copyOf has another order in each process: what is learned from the texts would differ, and be learned
        // anew
        counties = Collections.unmodifiableMap(new LinkedHashMap<>(counties));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        var ordered = new EnumMap<Facet, Section>(Facet.class);
        ordered.putAll(sections);
        sections = Collections.unmodifiableMap(ordered);
        samples = List.copyOf(samples);
        tests = List.copyOf(tests);
    }

    /// CPSV-AP evidence: something to bring. `where`: where to get it; `forget`: what people forget; `when`:
    /// only in this case.
    public record Evidence(
            String name,
            @Nullable String where,
            @Nullable String forget,
            @Nullable String when,
            @Nullable String source) {}

    /// @param amount in NT$; 0 is free
    public record Cost(
            String what,
            int amount,
            @Nullable String note,
            @Nullable String source) {}

    public record ProcessingTime(String text, @Nullable String source) {}

    /// A period that the law sets for the citizen.
    ///
    /// @param from the event whose date starts it, as one would ask the citizen for it
    public record LegalPeriod(
            String what,
            Span within,
            String from,
            @Nullable String late,
            @Nullable String source) {
        /// @param unit `days`, `months` or `years`
        public record Span(int count, String unit) {}
    }

    /// CPSV-AP channel.
    ///
    /// @param kind `counter`, `online`, `app`, `phone`, `post`, `convenience-store`, `bank` or `home-visit`
    /// @param office a kind of office in `content/offices`
    public record Channel(
            String kind,
            String name,
            @Nullable String office,
            @Nullable String phone,
            @Nullable String url,
            @Nullable String source) {}

    public record Link(String title, String url) {}

    public record CountyVariant(
            String text,
            @Nullable String url,
            @Nullable String phone,
            @Nullable String source) {}

    /// @param dated the source's own date, where it has one
    public record Source(
            String title, @Nullable String url, @Nullable LocalDate dated) {}

    public record TestQuestion(String text, Facet facet) {}

    public Optional<Section> section(Facet facet) {
        return Optional.ofNullable(sections.get(facet));
    }
}
