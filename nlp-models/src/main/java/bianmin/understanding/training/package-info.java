/// Builds the models of [bianmin.understanding] when Maven builds, from the sentences in `nlp-models/data`.
///
/// Start at [TrainModels]. **Promise:** the same sentences give the same models; nothing is trained again while
/// sentences
/// and trainer stay as they are. **Absent on purpose:** anything that runs in the server.
@NullMarked
package bianmin.understanding.training;

import org.jspecify.annotations.NullMarked;
