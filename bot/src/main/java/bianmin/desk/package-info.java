/// The desk: what a person must still do for a citizen. For now it only keeps the [Cases]; there is no waiting line
/// yet.
///
/// **Promise:** a case is kept once by its id, until it is closed or a year has passed.
///
/// **Neighbours:** outbox (which brings the effects), store.
///
/// **Absent on purpose:** unmasked words of citizens.
@NullMarked
package bianmin.desk;

import org.jspecify.annotations.NullMarked;
