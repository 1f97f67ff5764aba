/// The pure core: what is said and what follows.
///
/// Start at [Conversation]: one step takes the state, an event, what was heard and found, and gives a [Turn] with the
/// new
/// state, replies and effects. [Asking] decides which procedure a question is about, [Answers] words the answer,
/// [SmallTalk]
/// takes the other acts. Sentences are in `wording/`, one file a language.
///
/// **Promise:** the same input gives the same turn, today and after a restart: no clock, no chance, no wire.
/// **Absent on purpose:** the reading of text (understanding), the search (finder), every platform's terms.
@NullMarked
package bianmin.conversation;

import org.jspecify.annotations.NullMarked;
