package bianmin.evaluation;

import bianmin.evaluation.DialogueChapter.JudgedTurn;
import bianmin.evaluation.Label.ActUtterance;
import bianmin.evaluation.Label.Dialogue;
import bianmin.evaluation.Label.OutOfScope;
import bianmin.evaluation.Label.PersonalData;
import bianmin.evaluation.Label.ProcedureQuestion;
import bianmin.evaluation.OtherChapters.JudgedAct;
import bianmin.evaluation.OtherChapters.JudgedPersonalData;
import bianmin.evaluation.OtherChapters.JudgedScope;
import bianmin.evaluation.ProcedureChapter.Judged;
import bianmin.knowledge.KnowledgeBase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks an assistant all that labelled files hold, and reports.
public final class Evaluation {
    private final Assistant assistant;
    private final Map<String, String> domains = new LinkedHashMap<>();
    private final boolean onlyWritten;

    /// @param knowledge what the assistant answers from
    /// @param onlyWritten leaves out questions about procedures that aren't in the knowledge; the report
    /// counts them
    public Evaluation(Assistant assistant, KnowledgeBase knowledge, boolean onlyWritten) {
        this.assistant = assistant;
        this.onlyWritten = onlyWritten;
        knowledge.procedures().forEach(procedure -> domains.put(procedure.id().value(), procedure.domain()));
    }

    /// @throws IllegalArgumentException if a line is of no known kind, with file and line
    public Report of(List<Path> files) {
        var chapters = new ArrayList<Chapter>();
        for (var file : files) {
            chapters.addAll(chapters(file.getFileName().toString(), LabelledFile.read(file)));
        }
        return new Report(chapters);
    }

    private List<Chapter> chapters(String name, List<Label> labels) {
        var questions = new ArrayList<Judged>();
        var acts = new ArrayList<JudgedAct>();
        var scope = new ArrayList<JudgedScope>();
        var personal = new ArrayList<JudgedPersonalData>();
        var turns = new ArrayList<JudgedTurn>();
        int questionsLeftOut = 0;
        int dialoguesLeftOut = 0;
        for (var label : labels) {
            switch (label) {
                case ProcedureQuestion question -> {
                    if (onlyWritten && question.accept().stream().noneMatch(domains::containsKey)) {
                        questionsLeftOut++;
                    } else {
                        questions.add(new Judged(question, assistant.ask(question.id(), question.text())));
                    }
                }
                case ActUtterance act -> acts.add(new JudgedAct(act, assistant.ask(act.id(), act.text())));
                case OutOfScope out -> scope.add(new JudgedScope(out, assistant.ask(out.id(), out.text())));
                case PersonalData data ->
                    personal.add(new JudgedPersonalData(data, assistant.ask(data.id(), data.text())));
                case Dialogue dialogue -> {
                    if (onlyWritten && !DialogueChapter.possible(dialogue, domains::containsKey)) {
                        dialoguesLeftOut++;
                    } else {
                        turns.addAll(DialogueChapter.judge(
                                dialogue, assistant, id -> !onlyWritten || domains.containsKey(id)));
                    }
                }
            }
        }
        var chapters = new ArrayList<Chapter>();
        if (!questions.isEmpty() || questionsLeftOut > 0) {
            chapters.add(new ProcedureChapter("Procedures: " + name, questions, questionsLeftOut, domains).chapter());
        }
        if (!acts.isEmpty()) {
            chapters.add(OtherChapters.acts("Acts: " + name, acts));
        }
        if (!scope.isEmpty()) {
            chapters.add(OtherChapters.scope("Out of scope: " + name, scope));
        }
        if (!personal.isEmpty()) {
            chapters.add(OtherChapters.personalData("Personal data: " + name, personal));
        }
        if (!turns.isEmpty() || dialoguesLeftOut > 0) {
            chapters.add(DialogueChapter.chapter("Dialogues: " + name, turns, dialoguesLeftOut));
        }
        return chapters;
    }
}
