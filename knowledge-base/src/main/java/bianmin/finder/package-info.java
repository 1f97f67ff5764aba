/// Finds the procedures that a question may be about, and tells how sure it is: the only Lucene.
///
/// Start at [Finder], which gives [Findings]. Behind it, in the order of a question's way: [Witnesses] hear it
/// (BM25 in three fields of a [TextIndex]; [Directions] and a [MeaningClassifier] in the whitened space of the
/// sentence embedding); [Fusion] weighs what they say; [Scope] tells whether any procedure is meant at all;
/// [Sureness] turns that into a confidence; [Verdict] draws the lines between an answer, a choice and an honest
/// refusal. [Learned] teaches them all from one revision's own samples and the off-topic questions; [Shelf] keeps
/// the result for the next start. Each further language is a [Foreign]: taught the same way from its own samples,
/// with what its words mean in Chinese ([Gloss]) for the Chinese witnesses to judge.
///
/// **Promise:** the same texts give the same findings, whichever node learned them.
/// **Absent on purpose:** conversations. Each question is found on its own; what was talked about before is the
/// conversation's to weigh.
@NullMarked
package bianmin.finder;

import org.jspecify.annotations.NullMarked;
