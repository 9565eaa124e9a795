package io.ktravel.member;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
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
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the context, and is broken by the classes of {@code wrong}, so that it is known to bite. */
class ArchitectureTest {
    private static final JavaClasses CONTEXT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.ktravel.member");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("io.ktravel.member.wrong");

    static Stream<ArchRule> rules() {
        return Stream.of(
                slices().matching("io.ktravel.member.(**)")
                        .should()
                        .beFreeOfCycles()
                        .as("Packages have no cycles"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..rest", "io.ktravel.member")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.ktravel.member..rest")
                        .as("The domain does not know HTTP"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..messaging")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.eclipse.microprofile.reactive.messaging..")
                        .as("Only messaging receives events"),
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("..rest")
                        .should()
                        .notHaveRawType(EntityManager.class)
                        .as("Resources ask services, not the database"),
                methods()
                        .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                                "answer HTTP", ArchitectureTest::answersHttp))
                        .should(haveAnAccessRule())
                        .as("Every REST method has an access rule"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_context_keeps_the_rule(ArchRule rule) {
        rule.check(CONTEXT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_bites(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(WRONG)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_packages_that_rules_speak_of_exist() {
        for (String name :
                new String[] {"signin.rest", "wallet.rest", "profile.rest", "topup.rest", "wallet.messaging"}) {
            assertThat(CONTEXT.containPackage("io.ktravel.member." + name)).isTrue();
        }
    }

    /** Not those of REST clients, which are interfaces. */
    private static boolean answersHttp(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class)
                && !method.getOwner().isInterface();
    }

    private static ArchCondition<JavaMethod> haveAnAccessRule() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                Method method = item.reflect();
                boolean ruled = DenyByDefault.hasRule(method) || DenyByDefault.hasRule(method.getDeclaringClass());
                events.add(new SimpleConditionEvent(item, ruled, item.getFullName() + " has no access rule"));
            }
        };
    }
}
