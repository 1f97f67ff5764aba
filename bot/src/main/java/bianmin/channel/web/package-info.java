/// The web chat for citizens, and a page for each procedure.
///
/// It hides HTTP, HTML and the browser. Start at [WebChannel], which adds its addresses to a router and offers a
/// sender.
/// In the order of a message: [Session] knows the browser again, [Posts] checks what it sends ([FormBody],
/// [Browser], [Allowance]; what is refused becomes a [Refused] and is told by [Refusals]), writes the citizen's words
/// into
/// the [Transcript] and hands the event to [bianmin.channel.Arrivals]. The reply comes back through [WebSender], which
/// writes it into the transcript; [Streams] on whichever node shows it. [Markup] draws everything, on the server, once
/// for all: the page, the stream and the browser without JavaScript show the same. [ProcedurePages] shows what is
/// published.
///
/// **Promise:** what was accepted is in the inbox and in the talk; a message sent again is the same message; nothing
/// refused changes state; all works without JavaScript, with a keyboard, and on any node.
///
/// **Neighbours:** message, channel, outbox and knowledge. **Absent on purpose:** any front-end build, any third host,
/// what
/// a pick means.
@NullMarked
package bianmin.channel.web;

import org.jspecify.annotations.NullMarked;
