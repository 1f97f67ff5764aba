package bianmin.turn;

import bianmin.inbox.Queued;
import bianmin.store.Commit;
import bianmin.store.Key;
import bianmin.store.Store;
import bianmin.store.Tenure;
import bianmin.store.Write;

/// Counts how often a conversation's first event has failed, or was under way when its node was lost.
final class Tries {
    private final Store store;

    Tries(Store store) {
        this.store = store;
    }

    int of(String conversation, Queued event) {
        var text = store.await(store.value(key(conversation)));
        if (text == null || !text.startsWith(event.id() + "\n")) {
            return 0;
        }
        return Integer.parseInt(text.substring(text.indexOf('\n') + 1));
    }

    /// @return false if the partition is another node's now
    boolean count(String conversation, Queued event, int tries, Tenure tenure) {
        var write = new Write.Put(key(conversation), event.id() + "\n" + tries, null);
        return store.begin(tenure).add(write).apply() == Commit.Outcome.APPLIED;
    }

    void forget(String conversation, Commit commit) {
        commit.add(new Write.Remove(key(conversation)));
    }

    private static Key key(String conversation) {
        return Key.of("tries", conversation);
    }
}
