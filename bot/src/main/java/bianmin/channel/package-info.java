/// What a channel is: it verifies and parses what a platform posts, hands it to [Arrivals], and sends replies as a
/// [bianmin.outbox.Sender]. A new channel is a new folder beside `line`.
///
/// What channels share: [Webhook] takes a request, [Posted] reads its JSON and names the place of a fault, [Refused]
/// is that fault. **Promise:** bad input is answered 4xx with what and where, and changes nothing; a platform hears
/// 200 only when its events are on disk. **Absent on purpose:** any platform's own terms.
@NullMarked
package bianmin.channel;

import org.jspecify.annotations.NullMarked;
