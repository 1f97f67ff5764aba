/// What every room speaks: events in, replies and effects out, and their identifiers.
///
/// A channel turns its platform's wire into an [InboundEvent]; a turn of the conversation gives [Reply]s and [Effect]s.
/// All are plain data. **Absent on purpose:** any platform's own terms, any store, any wording.
@NullMarked
package bianmin.message;

import org.jspecify.annotations.NullMarked;
