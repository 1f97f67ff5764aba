/// Privacy: carries out what citizens decide about their data.
///
/// Start at [CitizenData]. The rooms that keep something of a conversation offer it as
/// [bianmin.store.PersonalRecords]; this room knows none of them.
///
/// **Promise:** after an erasure nothing of the conversation is left but what told the citizen that it was done; a
/// message that was taken back leaves no text behind. Both may be repeated.
///
/// **Neighbours:** outbox (which brings the effects), store.
///
/// **Absent on purpose:** deciding. A turn decides, and its effects arrive here.
@NullMarked
package bianmin.privacy;

import org.jspecify.annotations.NullMarked;
