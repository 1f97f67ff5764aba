package bianmin.conversation;

import bianmin.knowledge.KnowledgeBase;
import bianmin.knowledge.Procedure;
import bianmin.knowledge.Procedure.Evidence;
import bianmin.knowledge.Section;
import bianmin.knowledge.Translation;
import bianmin.text.ChineseScript;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A procedure in the citizen's language: translated where a translation stands and still fits, in Chinese elsewhere.
final class Telling {
    private final Procedure procedure;
    private final Language language;
    private final @Nullable Translation translation;
    private final UnaryOperator<String> script;

    private Telling(Procedure procedure, Language language, @Nullable Translation translation) {
        this.procedure = procedure;
        this.language = language;
        this.translation = translation;
        this.script = language == Language.SIMPLIFIED_CHINESE ? ChineseScript::simplify : UnaryOperator.identity();
    }

    static Telling of(Procedure procedure, Language language, KnowledgeBase knowledge) {
        return new Telling(
                procedure,
                language,
                knowledge.translation(procedure.id(), language.tag()).orElse(null));
    }

    /// Chinese in easy words, where it stands; the usual Chinese elsewhere.
    static Telling easily(Procedure procedure, KnowledgeBase knowledge) {
        return new Telling(
                procedure,
                Language.TRADITIONAL_CHINESE,
                knowledge.translation(procedure.id(), Translation.EASY).orElse(null));
    }

    String title() {
        var names = names();
        return names == null ? script.apply(procedure.title()) : names.title();
    }

    String shortTitle() {
        var names = names();
        return names == null ? script.apply(procedure.shortTitle()) : names.shortTitle();
    }

    String authority() {
        var names = names();
        return names == null ? script.apply(procedure.authority()) : names.authority();
    }

    String audience() {
        var names = names();
        return names == null ? script.apply(procedure.audience()) : names.audience();
    }

    boolean has(Facet facet) {
        return procedure.section(facet).isPresent();
    }

    Optional<Section> section(Facet facet) {
        var translated = translation == null ? Optional.<Section>empty() : translation.section(facet);
        return translated.or(() -> procedure.section(facet).map(this::written));
    }

    List<Evidence> evidence() {
        return translation != null && !translation.evidence().isEmpty()
                ? translation.evidence()
                : procedure.evidence().stream().map(this::written).toList();
    }

    /// Whether what is told of a facet would be read in Chinese by someone who asked in another language.
    boolean isInChinese(Facet facet) {
        return !language.isChinese()
                && (translation == null || translation.section(facet).isEmpty());
    }

    String inScript(String chinese) {
        return script.apply(chinese);
    }

    private Translation.@Nullable Names names() {
        return translation == null ? null : translation.names();
    }

    private Section written(Section section) {
        return language == Language.SIMPLIFIED_CHINESE
                ? new Section(section.blocks().stream().map(this::written).toList(), section.sources())
                : section;
    }

    private Section.Block written(Section.Block block) {
        return switch (block) {
            case Section.Block.Paragraph(var text) -> new Section.Block.Paragraph(script.apply(text));
            case Section.Block.Bullets(var items) ->
                new Section.Block.Bullets(items.stream().map(script).toList());
        };
    }

    private Evidence written(Evidence evidence) {
        return language == Language.SIMPLIFIED_CHINESE
                ? new Evidence(
                        script.apply(evidence.name()),
                        written(evidence.where()),
                        written(evidence.forget()),
                        written(evidence.when()),
                        evidence.source())
                : evidence;
    }

    private @Nullable String written(@Nullable String text) {
        return text == null ? null : script.apply(text);
    }
}
