package bianmin.channel.web;

/// Serves the scripted site until it is ended, to be looked at: prints its address.
final class LookAt {
    private LookAt() {}

    static void main() throws InterruptedException {
        try (var site = Site.open()) {
            IO.println(site.address("/"));
            Thread.currentThread().join();
        }
    }
}
