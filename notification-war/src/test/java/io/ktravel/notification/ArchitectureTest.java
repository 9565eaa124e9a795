package io.ktravel.notification;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.ktravel.chassis.identity.DenyByDefault;
import jakarta.ws.rs.HttpMethod;
import org.junit.jupiter.api.Test;

/** Each rule holds in the context, and catches the classes that break it, in {@code io.ktravel.wrong} and {@code io.ktravel.cycle}. */
class ArchitectureTest {
    private static final String ROOT = "io.ktravel.notification";
    private static final JavaClasses CONTEXT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void features_do_not_depend_on_each_other_in_cycles() {
        bites(slices().matching("io.ktravel.*.(*)..").should().beFreeOfCycles(), "cycle");
    }

    @Test
    void the_domain_does_not_know_its_rest_api() {
        exist("inbox.rest");
        bites(
                noClasses()
                        .that(describe(
                                "are in the domain",
                                type -> !type.getPackageName().contains(".rest")
                                        && !type.getSimpleName().equals("NotificationApplication")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("..notification..rest..", "..wrong..rest..")),
                "wrong.domain");
    }

    @Test
    void only_messaging_packages_use_reactive_messaging() {
        exist("telling.messaging");
        bites(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..messaging..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.eclipse.microprofile.reactive.."),
                "wrong.channel");
    }

    @Test
    void every_rest_method_says_who_may_call_it() {
        bites(
                methods()
                        .that(describe("answer a request", ArchitectureTest::answersRequests))
                        .should(new ArchCondition<>("have an access rule, or their class has") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                boolean ruled = DenyByDefault.hasRule(method.reflect())
                                        || DenyByDefault.hasRule(
                                                method.getOwner().reflect());
                                events.add(new SimpleConditionEvent(method, ruled, method.getFullName()));
                            }
                        }),
                "wrong.access");
    }

    private static boolean answersRequests(JavaMethod method) {
        // Interfaces are clients: they send requests.
        return !method.getOwner().isInterface()
                && method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static void bites(ArchRule rule, String fixture) {
        rule.check(CONTEXT);
        JavaClasses wrong = new ClassFileImporter().importPackages("io.ktravel." + fixture);
        assertThat(wrong).as("fixture " + fixture).isNotEmpty();
        assertThatThrownBy(() -> rule.check(wrong)).isInstanceOf(AssertionError.class);
    }

    private static void exist(String... packages) {
        for (String name : packages) {
            assertThat(CONTEXT.containPackage(ROOT + "." + name)).as(name).isTrue();
        }
    }
}
