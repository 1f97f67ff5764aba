/// LINE: what it posts becomes events, replies become its messages.
///
/// Start at [LineChannel]. [LineEvents] reads a webhook, [LineSender] sends, [LineMessages] renders a reply as text or
/// as one of the Flex bubbles beside it; [LineSetup] is what `./bianmin line setup` does.
/// **Promise:** a webhook is read only after its signature fits the raw bytes; a reply is sent once, whatever breaks on
/// the way, as far as LINE allows: the reply token first (free), else a push with the entry's id as retry key.
/// **Absent on purpose:** LINE's own client and webhook library (`docs/decisions/`), and any wording of answers.
@NullMarked
package bianmin.channel.line;

import org.jspecify.annotations.NullMarked;
