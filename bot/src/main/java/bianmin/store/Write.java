package bianmin.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change that a room asks of a [Commit].
public sealed interface Write {
    Key key();

    /// Sets a value.
    ///
    /// @param keep after which it goes by itself; null keeps it until it is removed
    record Put(Key key, String value, @Nullable Duration keep) implements Write {}

    /// Adds a value at the end of a list.
    record Append(Key key, String value) implements Write {}

    /// Notes that a name has work to do, not before `at`.
    ///
    /// @param key of a [Worklist]
    /// @param delay true sets the time anew; false keeps the time of a name that is noted already
    record Schedule(Key key, String name, Instant at, boolean delay) implements Write {}

    /// Puts something on a [Shelf], once by its id.
    record Shelve(Key key, String id, String value, Instant at) implements Write {}

    /// Takes the first value off a list, and the name off the worklist when nothing is left.
    ///
    /// @param worklist where the name is noted
    record Finish(Key key, Key worklist, String name, Instant at) implements Write {}

    /// Takes the name off the worklist if the list is empty.
    ///
    /// @param key of the list
    record Tidy(Key key, Key worklist, String name) implements Write {}

    /// Removes whatever the key holds.
    record Remove(Key key) implements Write {}
}
