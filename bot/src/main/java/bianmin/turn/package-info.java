/// The turn worker: takes each waiting event of a conversation, in order, through one step of the conversation to
/// one commit.
///
/// Start at [TurnWorker]. It waits on virtual threads, one for each conversation with work, and computes on a pool
/// as large as the machine has cores. What a turn decides comes from [Conversing], which the server fills in with
/// understanding, finder and conversation; this room only knows that a step turns a state and an event into a
/// [Stepped].
///
/// **Promise:** state, replies, effects and the event's end are written in one fenced commit; a turn that is
/// repeated after a crash changes nothing twice; an event that fails three times is parked in [ParkedEvents], the
/// citizen is told, and what follows goes on. That holds for an event that kills the process, too: what a node
/// finds waiting when it takes a partition is counted before it is tried.
///
/// **Neighbours:** inbox, outbox and store below; server above.
///
/// **Absent on purpose:** what is said, and how it is sent.
@NullMarked
package bianmin.turn;

import org.jspecify.annotations.NullMarked;
