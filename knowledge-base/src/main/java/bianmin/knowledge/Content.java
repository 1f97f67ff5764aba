package bianmin.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The content folder: reads it as one revision, and checks it for its writers.
///
/// The format is described in `content/README.md`.
public final class Content {
    private final Path folder;
    private final List<Reading> readings = new ArrayList<>();
    private final List<CheckedProcedure> procedures = new ArrayList<>();
    private final List<Office> offices = new ArrayList<>();
    private final CalendarFile calendar = new CalendarFile();
    private final Map<String, String> synonyms = new LinkedHashMap<>();
    private final Map<String, Map<ProcedureId, Translation>> translations = new TreeMap<>();
    private final Map<String, Tongue> tongues = new TreeMap<>();
    private final Set<String> officeKinds = new TreeSet<>();
    private final Catalogue catalogue;

    private Content(Path folder) {
        this.folder = folder;
        var reading = new Reading("catalogue.csv");
        readings.add(reading);
        this.catalogue = Catalogue.read(folder, reading);
        if (!Files.isDirectory(folder.resolve("procedures"))) {
            reading(folder.resolve("procedures")).problem(1, "no such folder (expected: procedures/<domain>/<id>.md)");
        }
        readAll();
    }

    /// Reads everything as one revision, named by what the files hold: the same files give the same name.
    public static KnowledgeBase read(Path folder) {
        return read(folder, Fingerprint.of(folder));
    }

    /// Reads everything as one revision.
    ///
    /// @param revision what a reply names as its origin, such as a short commit id
    /// @throws ContentRefused if something can't be read; with every problem
    public static KnowledgeBase read(Path folder, String revision) {
        var content = new Content(folder);
        var problems = ContentFile.problems(content.readings);
        if (!problems.isEmpty()) {
            throw new ContentRefused(problems);
        }
        return new KnowledgeBase(
                revision,
                content.procedures.stream()
                        .map(checked -> checked.read().procedure())
                        .toList(),
                content.offices,
                content.calendar.calendar(),
                content.synonyms,
                content.translations,
                content.tongues);
    }

    /// All that keeps the content from being published: what can't be read, and what a reader would stumble over.
    ///
    /// @param today what must have been reviewed by this day is named
    public static List<Problem> check(Path folder, LocalDate today) {
        var content = new Content(folder);
        new EditorialRules(today, content.catalogue, content.officeKinds).check(content.procedures);
        var problems = ContentFile.problems(content.readings);
        content.readings.forEach(reading -> problems.addAll(reading.stale()));
        problems.sort(java.util.Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        return problems;
    }

    /// Says that translations fit the Chinese as it is now: writes the print of each part that they have into
    /// `made-from`.
    ///
    /// @param files `procedures/<domain>/<id>.<way>.md`
    /// @throws IllegalArgumentException if one has no procedure that it translates
    public static void acceptTranslations(Path folder, List<Path> files) {
        var originals = new HashMap<String, Procedure>();
        new Content(folder)
                .procedures.forEach(checked -> originals.put(
                        checked.read().procedure().id().value(), checked.read().procedure()));
        for (var file : files) {
            var id = ContentFile.stem(file).split("\\.", 2)[0];
            var original = originals.get(id);
            if (original == null) {
                throw new IllegalArgumentException(
                        file + ": no procedure " + id + " (expected: the translation of one)");
            }
            TranslationFile.accept(file, original);
        }
    }

    /// Fields of the procedures' format by the place of their mapping, as far as the content uses them.
    static Map<String, Set<String>> fieldsOf(String text) {
        var reading = new Reading("example.md");
        ProcedureFile.read(text, reading, QuestionsFile.none(reading));
        return reading.fields();
    }

    private void readAll() {
        for (var file : ContentFile.below(folder, "offices", ".yaml")) {
            officeKinds.add(ContentFile.stem(file));
            ContentFile.yaml(folder, file, readings)
                    .ifPresent(fields -> offices.addAll(OfficesFile.read(fields, ContentFile.stem(file))));
        }
        for (var file : ContentFile.below(folder, "calendar", ".yaml")) {
            ContentFile.yaml(folder, file, readings)
                    .ifPresent(fields -> calendar.read(fields, ContentFile.stem(file), readings.getLast()));
        }
        var words = folder.resolve("synonyms.yaml");
        if (Files.exists(words)) {
            ContentFile.yaml(folder, words, readings).ifPresent(fields -> {
                synonyms.putAll(fields.pairs("synonyms"));
                fields.end();
            });
        }
        readProcedures();
        readTranslations();
        readTongues();
    }

    private void readTranslations() {
        var known = new HashMap<String, Procedure>();
        procedures.forEach(checked -> known.put(
                checked.read().procedure().id().value(), checked.read().procedure()));
        for (var read : inParallel(
                ContentFile.below(folder, "procedures", ".md").stream()
                        .filter(Content::isTranslation)
                        .toList(),
                file -> translation(file, known))) {
            readings.add(read.reading());
            read.translation()
                    .ifPresent(translation -> translations
                            .computeIfAbsent(read.way(), _ -> new HashMap<>())
                            .put(translation.of(), translation));
        }
    }

    private record ReadTranslation(Reading reading, String way, Optional<Translation> translation) {}

    private ReadTranslation translation(Path file, Map<String, Procedure> known) {
        var reading = ContentFile.reading(folder, file);
        var names = ContentFile.stem(file).split("\\.", 2);
        if (!Terms.WAYS_OF_TELLING.contains(names[1])) {
            reading.problem(1, "." + names[1] + " (expected: " + String.join(", ", Terms.WAYS_OF_TELLING) + ")");
        }
        var original = known.get(names[0]);
        if (original == null) {
            reading.problem(1, names[0] + ": no such procedure (expected: a file " + names[0] + ".md)");
            return new ReadTranslation(reading, names[1], Optional.empty());
        }
        return new ReadTranslation(
                reading,
                names[1],
                ContentFile.text(file, reading).flatMap(text -> TranslationFile.read(text, reading, original)));
    }

    /// `id-card-lost.vi.md` beside `id-card-lost.md`.
    private static boolean isTranslation(Path file) {
        return ContentFile.stem(file).contains(".");
    }

    private void readTongues() {
        var known = procedures.stream()
                .map(checked -> checked.read().procedure().id())
                .collect(Collectors.toSet());
        for (var tag : Terms.TONGUES) {
            var tongue = folder.resolve("languages").resolve(tag);
            if (Files.isDirectory(tongue)) {
                tongues.put(tag, new TongueFolder(folder, tongue, readings).read(known));
            }
        }
    }

    private void readProcedures() {
        var questions = new HashMap<String, QuestionsFile>();
        for (var read : inParallel(ContentFile.below(folder, "questions", ".yaml"), this::questions)) {
            readings.add(read.reading());
            read.questions().ifPresent(asked -> questions.put(ContentFile.stem(read.file()), asked));
        }
        for (var read : inParallel(
                ContentFile.below(folder, "procedures", ".md").stream()
                        .filter(file -> !isTranslation(file))
                        .toList(),
                file -> procedure(file, questions))) {
            readings.add(read.reading());
            questions.remove(ContentFile.stem(read.file()));
            read.checked().ifPresent(checked -> named(read.file(), checked));
        }
        questions.forEach((stem, asked) ->
                asked.reading().problem(1, "no procedure " + stem + " (expected: a file below procedures/)"));
    }

    /// Hundreds of files are most of what a start waits for. What is read comes in the order of the files.
    private static <T> List<T> inParallel(List<Path> files, Function<Path, T> read) {
        return files.parallelStream().map(read).toList();
    }

    private record ReadQuestions(Path file, Reading reading, Optional<QuestionsFile> questions) {}

    private ReadQuestions questions(Path file) {
        var reading = ContentFile.reading(folder, file);
        return new ReadQuestions(
                file, reading, ContentFile.yaml(file, reading).map(fields -> QuestionsFile.read(fields, reading)));
    }

    private record ReadProcedure(Path file, Reading reading, Optional<CheckedProcedure> checked) {}

    private ReadProcedure procedure(Path file, Map<String, QuestionsFile> questions) {
        var reading = ContentFile.reading(folder, file);
        var stem = ContentFile.stem(file);
        var asked = questions.get(stem);
        if (asked == null) {
            reading.problem(1, "no questions (expected: questions/" + stem + ".yaml)");
        }
        var of = asked == null ? QuestionsFile.none(reading) : asked;
        return new ReadProcedure(
                file,
                reading,
                ContentFile.text(file, reading)
                        .flatMap(text -> ProcedureFile.read(text, reading, of))
                        .map(read -> new CheckedProcedure(read, reading, of)));
    }

    private void named(Path file, CheckedProcedure checked) {
        var procedure = checked.read().procedure();
        if (!procedure.id().value().equals(ContentFile.stem(file))) {
            checked.problem(
                    "id",
                    "\"" + procedure.id() + "\" (expected: " + ContentFile.stem(file) + ", as the file's name says)");
        }
        var above = file.getParent();
        var folderName = above == null ? "" : above.getFileName().toString();
        if (!procedure.domain().equals(folderName)) {
            checked.problem(
                    "domain",
                    "\"" + procedure.domain() + "\" (expected: " + folderName + ", as the folder's name says)");
        }
        procedures.add(checked);
    }

    private Reading reading(Path file) {
        var reading = ContentFile.reading(folder, file);
        readings.add(reading);
        return reading;
    }

    /// A procedure with where its problems are noted.
    record CheckedProcedure(ProcedureFile.Read read, Reading reading, QuestionsFile questions) {
        void problem(String field, String message) {
            read.fields().problem(field, message);
        }
    }
}
