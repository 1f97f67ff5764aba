/// The sentence embedding: turns a normalised sentence into a direction, so that sentences of like meaning lie close.
///
/// Hides the neural network (bge-small-zh-v1.5, quantised), its runtime and its tokenizer. Start at [SentenceEncoder].
/// **Promise:** the same sentence gives the same vector; any number of threads may ask.
/// **Neighbours:** texts come in as [bianmin.text.Normaliser] leaves them.
/// **Absent on purpose:** search, classes and any knowledge of procedures.
@NullMarked
package bianmin.embedding;

import org.jspecify.annotations.NullMarked;
