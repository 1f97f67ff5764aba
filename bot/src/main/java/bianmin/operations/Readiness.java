package bianmin.operations;

import java.util.concurrent.CompletionStage;

/// Something that must hold before the server may be sent work.
///
/// @param name as shown on `/health/ready`
public record Readiness(String name, Probe probe) {
    public interface Probe {
        /// Must not block. Empty text: it holds. Otherwise: what is wrong, without secrets.
        CompletionStage<String> problem();
    }
}
