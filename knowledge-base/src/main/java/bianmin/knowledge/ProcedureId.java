package bianmin.knowledge;

import java.util.regex.Pattern;

/// The name of a procedure in the catalogue, such as `id-card-lost`: lower-case words joined by hyphens.
public record ProcedureId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ProcedureId {
        if (!FORM.matcher(value).matches() || value.length() > 48) {
            throw new IllegalArgumentException("procedure id: \"" + value
                    + "\" (expected: lower-case words joined by hyphens, at most 48 characters)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
