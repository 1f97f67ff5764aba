/// The outbox: replies and effects that a committed turn owes to the world.
///
/// Start at [Outbox]: a turn adds what it owes to its own commit; from there on the outbox delivers it. A channel
/// implements [Sender], a room that carries out effects implements [EffectReceiver]. What a channel must show on
/// any node goes through the [ReplyLog].
///
/// Each conversation has two lanes, one of replies and one of effects, so that a channel in trouble holds up no
/// effect. A [Lane] leaves in order, one entry at a time; [RetryPlan] says when to try again and when to give up.
///
/// **Promise:** an entry is kept until its sender says `Sent` or `Refused`; before an attempt that can't be
/// repeated harmlessly, a mark is written, so that whoever takes over knows that it may have arrived; what finally
/// fails is kept in [DeadLetters], shown to staff and can be sent again. An effect is applied at least once, with
/// the same id.
///
/// **Neighbours:** store and message below; channels, desk, privacy and turn above.
///
/// **Absent on purpose:** any knowledge of LINE, Telegram or HTML, and any wording.
@NullMarked
package bianmin.outbox;

import org.jspecify.annotations.NullMarked;
