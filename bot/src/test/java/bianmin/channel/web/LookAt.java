package bianmin.channel.web;

/// Serves the scripted site until it is ended, to be looked at: prints its address.
final class LookAt {
    private LookAt() {}

    static void main() throws InterruptedException {
        try (var site = Site.with(Site.settings(null, "http://127.0.0.1:*", 1_000, 1_000))) {
            IO.println(site.address("/"));
            Thread.currentThread().join();
        }
    }
}
