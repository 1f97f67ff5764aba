package bianmin.server;

/// A setting that must never be printed.
public record Secret(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
