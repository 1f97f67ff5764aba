package bianmin.message;

import org.jspecify.annotations.Nullable;

/// Something that a citizen can pick by tapping, by its number or by saying it.
///
/// @param label what the button says, at most 20 characters
/// @param pick what comes back as [InboundEvent.Picked], at most 64 bytes of UTF-8
/// @param procedure the procedure that it stands for, where it stands for one
public record Option(String label, String pick, @Nullable String procedure) {
    public Option {
        if (label.isBlank() || label.codePointCount(0, label.length()) > 20) {
            throw new IllegalArgumentException("label: \"" + label + "\" (expected: 1 to 20 characters)");
        }
        if (pick.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 64) {
            throw new IllegalArgumentException("pick: \"" + pick + "\" (expected: at most 64 bytes)");
        }
    }
}
