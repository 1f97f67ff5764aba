package bianmin.knowledge;

import java.util.Collection;
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

    /// @param revision what a reply names as its origin, such as a short commit id
    public KnowledgeBase(String revision, Collection<Procedure> procedures, Collection<Office> offices) {
        this(revision, procedures, offices, OfficeCalendar.WEEKENDS_ONLY, Map.of());
    }

    /// @param synonyms from an everyday word to the official ones, separated by spaces
    public KnowledgeBase(
            String revision,
            Collection<Procedure> procedures,
            Collection<Office> offices,
            OfficeCalendar calendar,
            Map<String, String> synonyms) {
        this.revision = revision;
        this.procedures = new LinkedHashMap<>();
        procedures.forEach(procedure -> this.procedures.put(procedure.id(), procedure));
        this.offices = List.copyOf(offices);
        this.calendar = calendar;
        this.synonyms = new LinkedHashMap<>(synonyms);
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
}
