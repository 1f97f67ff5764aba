/// Measures understanding and finding on labelled questions.
///
/// Start at [Evaluation]: it asks an [Assistant], which is whatever answers (the server's own core, or
/// [FinderAlone] during development), everything that [LabelledFile]s hold, and makes a [Report] of what came
/// back: one [Chapter] per kind of label, printed as text, JSON or a page with plots.
///
/// **Promise:** nothing measured is learned from, and what was left out is counted in the report.
/// **Neighbours:** `bot` implements [Assistant], so that the path measured is the path every citizen's words take.
/// **Absent on purpose:** opinions about labels; a doubtful label is an error in the report until the label
/// changes.
@NullMarked
package bianmin.evaluation;

import org.jspecify.annotations.NullMarked;
