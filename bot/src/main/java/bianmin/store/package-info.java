/// The store: Redis or the embedded Redis, and all that makes writing there safe. The only room that knows Lettuce.
///
/// **What it hides:** connections, scripts, the hash tags of a cluster, and who may write.
///
/// Start at [Store], which opens the connection. Every conversation belongs to one of 64 [Partition]s; the [Key]s
/// of one partition share a hash slot. [Leases] share the partitions among the nodes: who holds one has a [Tenure],
/// whose fence grows each time the partition changes hands. A room hands its [Write]s to a [Commit], which is
/// applied all or nothing, and only while the fence holds. A [Worklist] is how work is found: names with work to
/// do, each worked by one virtual thread at a time, on the node that holds its partition. A [Shelf] keeps what
/// waits for a person.
///
/// **Promise:** what a completed call wrote is on disk (`appendfsync always`); Lettuce repeats commands after a
/// lost connection, so every write and script here may run twice and changes nothing the second time; a dead node's
/// partitions are held by another within five seconds.
///
/// **Neighbours:** inbox, turn, outbox, desk and privacy write through it; it knows none of them.
///
/// **Absent on purpose:** any record of ours (names and values are text here), transactions over two partitions,
/// locks.
@NullMarked
package bianmin.store;

import org.jspecify.annotations.NullMarked;
