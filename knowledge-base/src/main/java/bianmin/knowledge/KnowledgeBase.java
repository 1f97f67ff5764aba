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

    /// @param revision what a reply names as its origin, such as a short commit id
    public KnowledgeBase(String revision, Collection<Procedure> procedures, Collection<Office> offices) {
        this.revision = revision;
        this.procedures = new LinkedHashMap<>();
        procedures.forEach(procedure -> this.procedures.put(procedure.id(), procedure));
        this.offices = List.copyOf(offices);
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
}
