package bianmin.understanding;

import java.util.Arrays;
import java.util.Optional;

/// The part of a procedure that a question is about. Its [#id()] is the name in content files and in the outer
/// contract.
public enum Facet {
    OVERVIEW("overview"),
    DOCUMENTS("documents"),
    FEE("fee"),
    PROCESSING_TIME("processing-time"),
    WHERE("where"),
    ONLINE("online"),
    ELIGIBILITY("eligibility"),
    PROXY("proxy"),
    DEADLINE("deadline"),
    AMOUNT("amount"),
    STATUS("status"),
    CONTACT("contact");

    private final String id;

    Facet(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Facet> of(String id) {
        return Arrays.stream(values()).filter(facet -> facet.id.equals(id)).findFirst();
    }
}
