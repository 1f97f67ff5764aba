package bianmin.channel.web;

/// Ends subscriptions, which has nothing to fail at.
final class Subscriptions {
    private Subscriptions() {}

    static void end(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
