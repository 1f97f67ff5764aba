package bianmin.outbox;

import java.util.UUID;

/// An entry of a lane, as it is written: id, why it failed for good (mostly empty), JSON.
record Slip(String text) {
    static Slip of(UUID id, String json) {
        return new Slip(id + "\n\n" + json);
    }

    UUID id() {
        return UUID.fromString(text.substring(0, firstEnd()));
    }

    String failure() {
        return text.substring(firstEnd() + 1, secondEnd());
    }

    String json() {
        return text.substring(secondEnd() + 1);
    }

    Slip failed(String reason) {
        return new Slip(id() + "\n" + reason.replace('\n', ' ') + "\n" + json());
    }

    /// By which a commit recognises it.
    String beginning() {
        return text.substring(0, firstEnd() + 1);
    }

    private int firstEnd() {
        return text.indexOf('\n');
    }

    private int secondEnd() {
        return text.indexOf('\n', firstEnd() + 1);
    }
}
