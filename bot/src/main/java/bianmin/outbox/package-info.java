/// The outbox: replies and effects that a committed turn owes to the world.
@NullMarked
package bianmin.outbox;

import org.jspecify.annotations.NullMarked;
