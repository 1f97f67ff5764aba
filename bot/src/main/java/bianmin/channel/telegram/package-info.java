/// Telegram: what it posts, or what we fetch by long polling, becomes events; replies become its messages.
///
/// Start at [TelegramChannel]. [TelegramUpdates] reads an update, [TelegramPoller] fetches them where no webhook can
/// reach us, [TelegramSender] sends what [TelegramMessages] renders; [TelegramSetup] is `./bianmin telegram setup`.
/// **Promise:** a webhook is read only with the secret that we gave Telegram; an update is confirmed only once its
/// event
/// is on disk; texts are escaped, and split without breaking a tag. Telegram has no retry key: a message whose answer
/// was lost may be shown twice. **Absent on purpose:** a Telegram library (`docs/decisions/`), any wording of answers.
@NullMarked
package bianmin.channel.telegram;

import org.jspecify.annotations.NullMarked;
