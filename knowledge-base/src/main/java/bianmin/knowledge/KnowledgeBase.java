package bianmin.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One published revision of all procedures: plain data, never changed.
public final class KnowledgeBase {
    private final String revision;
    private final Map<ProcedureId, Procedure> procedures;
    private final List<Office> offices;
    private final OfficeCalendar calendar;
    private final Map<String, String> synonyms;
    private final Map<String, Map<ProcedureId, Translation>> translations;
    private final Map<String, Tongue> tongues;

    /// @param revision what a reply names as its origin, such as a short commit id
    public KnowledgeBase(String revision, Collection<Procedure> procedures, Collection<Office> offices) {
        this(revision, procedures, offices, OfficeCalendar.WEEKENDS_ONLY, Map.of(), Map.of(), Map.of());
    }

    /// @param synonyms from an everyday word to the official ones, separated by spaces
    /// @param translations by the tag of the language, or [Translation#EASY]
    /// @param tongues by the tag of the language
    public KnowledgeBase(
            String revision,
            Collection<Procedure> procedures,
            Collection<Office> offices,
            OfficeCalendar calendar,
            Map<String, String> synonyms,
            Map<String, Map<ProcedureId, Translation>> translations,
            Map<String, Tongue> tongues) {
        this.revision = revision;
        this.procedures = new LinkedHashMap<>();
        procedures.forEach(procedure -> this.procedures.put(procedure.id(), procedure));
        this.offices = List.copyOf(offices);
        this.calendar = calendar;
        this.synonyms = new LinkedHashMap<>(synonyms);
        this.translations = new LinkedHashMap<>(translations);
        this.tongues = Collections.unmodifiableMap(new LinkedHashMap<>(tongues));
    }

    public String revision() {
        return revision;
    }

    public Collection<Procedure> procedures() {
        return List.copyOf(procedures.values());
    }

    public Optional<Procedure> procedure(ProcedureId id) {
        return Optional.ofNullable(procedures.get(id));
    }

    public List<Office> offices() {
        return offices;
    }

    public OfficeCalendar calendar() {
        return calendar;
    }

    /// From an everyday word to the official ones, separated by spaces.
    public Map<String, String> synonyms() {
        return Map.copyOf(synonyms);
    }

    /// What of a procedure is told in a language, or in easy words.
    ///
    /// @param way the tag of the language, or [Translation#EASY]
    public Optional<Translation> translation(ProcedureId id, String way) {
        return Optional.ofNullable(translations.getOrDefault(way, Map.of()).get(id));
    }

    /// By the tag of the language.
    public Map<String, Tongue> tongues() {
        return tongues;
    }
}
