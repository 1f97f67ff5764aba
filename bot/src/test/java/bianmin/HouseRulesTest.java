package bianmin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/// How doors stay shut: each rule with its reason.
@AnalyzeClasses(packages = "bianmin", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule the_core_is_plain_java = classes()
            .that()
            .resideInAPackage("bianmin.conversation")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.io",
                    "java.nio.charset",
                    "org.jspecify..",
                    "bianmin.conversation",
                    "bianmin.message",
                    "bianmin.understanding",
                    "bianmin.text",
                    "bianmin.finder",
                    "bianmin.knowledge"))
            .because("a turn must be replayable in a test without a server");

    @ArchTest
    static final ArchRule the_core_neither_reads_nor_searches = noClasses()
            .that()
            .resideInAPackage("bianmin.conversation")
            .should()
            .dependOnClassesThat(simpleName("Interpreter").or(simpleName("Finder")))
            .because("what was heard and found is given to a step, so that a step can be replayed");

    @ArchTest
    static final ArchRule the_core_reads_no_clock = noClasses()
            .that()
            .resideInAPackage("bianmin.conversation")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("time and identifiers come in with the event");

    @ArchTest
    static final ArchRule rooms_form_no_cycle =
            slices().matching("bianmin.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule messages_know_nobody = classes()
            .that()
            .resideInAPackage("bianmin.message")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "bianmin.message"))
            .because("every room speaks them");

    @ArchTest
    static final ArchRule redis_has_one_room = noClasses()
            .that()
            .resideOutsideOfPackage("bianmin.store")
            .should()
            .dependOnClassesThat(resideInAPackage("io.lettuce.."))
            .because("every write must be idempotent and fenced, which store alone knows how to do");

    @ArchTest
    static final ArchRule lucene_has_one_room = noClasses()
            .that()
            .resideOutsideOfPackage("bianmin.finder")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
            .because("how procedures are found must be replaceable in one place");

    @ArchTest
    static final ArchRule opennlp_has_one_room = noClasses()
            .that()
            .resideOutsideOfPackages("bianmin.understanding", "bianmin.understanding.training")
            .should()
            .dependOnClassesThat(resideInAPackage("opennlp.."))
            .because("how utterances are read must be replaceable in one place");

    @ArchTest
    static final ArchRule vertx_only_carries = noClasses()
            .that()
            .resideOutsideOfPackages("bianmin.channel..", "bianmin.operations", "bianmin.server")
            .should()
            .dependOnClassesThat(resideInAPackage("io.vertx.."))
            .because("the rest must run and be tested without a server");

    @ArchTest
    static final ArchRule only_the_server_knows_all = noClasses()
            .that()
            .resideOutsideOfPackage("bianmin.server")
            .should()
            .dependOnClassesThat(resideInAPackage("bianmin.server"));

    @ArchTest
    static final ArchRule names_tell_a_job = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Processor")
            .because("a class that needs such a name has no single job yet");

    @ArchTest
    static void every_room_is_null_marked(JavaClasses all) {
        var rooms = all.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .filter(name -> !name.startsWith("gg.jte"))
                .toList();
        assertThat(rooms).isEmpty();
    }

    @ArchTest
    static void the_rules_saw_the_classes(JavaClasses all) {
        assertThat(all)
                .extracting(type -> type.getPackageName())
                .contains(
                        "bianmin.conversation",
                        "bianmin.message",
                        "bianmin.understanding",
                        "bianmin.finder",
                        "bianmin.knowledge",
                        "bianmin.text");
    }
}
