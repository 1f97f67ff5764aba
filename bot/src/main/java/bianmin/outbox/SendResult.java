package bianmin.outbox;

import java.time.Duration;

/// How one attempt to send ended.
public sealed interface SendResult {
    /// The platform took it.
    record Sent() implements SendResult {}

    /// Not now: try again, not sooner than `delay`.
    record RetryAfter(Duration delay, String reason) implements SendResult {}

    /// Never: trying again would not help. Kept and shown to staff.
    record Refused(String reason) implements SendResult {}

    /// The attempt may have arrived (a time-out after sending): tried again with the same retry key.
    record Unclear(String reason) implements SendResult {}
}
