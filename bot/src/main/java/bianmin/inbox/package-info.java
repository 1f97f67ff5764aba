/// The inbox: what came in and is not done yet, durable, once per event id, in order within each conversation.
///
/// Start at [Inbox]. Channels hand events over through its face [bianmin.channel.Arrivals]; the turn worker reads
/// what [Inbox#waiting] for a conversation and takes each off with its own commit ([Inbox#done]).
///
/// **What it hides:** how many arrivals share one write ([AppendLane]), how an event is written ([EventJson]), how
/// long ids are remembered, and when arrivals come so fast that turns should wait ([Flood]).
///
/// **Promise:** when `accept` completes, the events are on disk; an id that came within three days is not taken
/// again; an event stays until the commit that carries its consequences.
///
/// **Neighbours:** store below; channel, turn, outbox, privacy above.
///
/// **Absent on purpose:** any reading of what is said, and any platform.
@NullMarked
package bianmin.inbox;

import org.jspecify.annotations.NullMarked;
