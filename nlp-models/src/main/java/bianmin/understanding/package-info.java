/// Understanding: what was heard in one utterance. Its language, its dialogue act, its questions with the facets they
/// ask
/// about, and what it mentions.
///
/// Hides OpenNLP and how the models see a text. Start at [Interpreter], which yields an [Understanding];
/// [TextClassifier] learns other labels the same way. The models are trained by [bianmin.understanding.training] when
/// Maven builds; words and expressions that are no sentences lie beside the classes as resources.
///
/// **Promise:** a crisis is looked for first and by itself; the same text is always heard the same way; any number of
/// threads may ask. **Neighbours:** [bianmin.text] makes texts alike, [bianmin.embedding] gives their meaning.
/// **Absent on purpose:** procedures, and anything about the conversation so far: an utterance is read by itself.
@NullMarked
package bianmin.understanding;

import org.jspecify.annotations.NullMarked;
