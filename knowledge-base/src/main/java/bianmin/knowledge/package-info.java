/// The terms of a procedure; parses and checks one revision of the content, and counts legal deadlines.
///
/// Start at [KnowledgeBase] and [Procedure]. [Content] reads the folder whose format `content/README.md` describes:
/// [ProcedureFile] the facts, [SectionReader] the sections, [QuestionsFile] the questions, all through
/// [Fields], which notes every slip with its line. [EditorialRules] are for writers only: they keep no server
/// from starting. A [Translation] holds what of it still fits the Chinese, by [Wordprint]; a [Tongue] how citizens
/// ask in another language. [LegalDeadline] counts as 行政程序法 §48 says, on the [OfficeCalendar].
///
/// **Promise:** every problem at once, each with file and line, what was met and what was expected.
/// **Neighbours:** uses the facets of `understanding`; `finder` learns from it, `publishing` brings its revisions.
/// **Absent on purpose:** Git, drafts and wording for citizens.
@NullMarked
package bianmin.knowledge;

import org.jspecify.annotations.NullMarked;
