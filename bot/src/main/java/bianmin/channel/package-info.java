/// What a channel is: it verifies and parses what a platform posts, hands it to [Arrivals], and sends replies as a
/// [bianmin.outbox.Sender]. A new channel is a new folder beside `line`.
@NullMarked
package bianmin.channel;

import org.jspecify.annotations.NullMarked;
