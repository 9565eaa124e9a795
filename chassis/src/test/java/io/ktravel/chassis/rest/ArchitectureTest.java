package io.ktravel.chassis.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.ktravel.chassis.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CHASSIS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.ktravel.chassis");
    private static final ArchRule NOT_FOR_MEMBERS = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should(describe("be for administrators or other contexts alone", ArchitectureTest::isNotForMembers));

    @Path("wrong")
    @RolesAllowed({Roles.ADMIN, Roles.MEMBER})
    static class Wrong {}

    private static boolean isNotForMembers(JavaClass type) {
        return type.isAnnotatedWith(RolesAllowed.class)
                && Set.of(Roles.ADMIN, Roles.SERVICE)
                        .containsAll(Set.of(
                                type.getAnnotationOfType(RolesAllowed.class).value()));
    }

    private static ArchCondition<JavaClass> describe(String words, Predicate<JavaClass> holds) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getFullName() + " should " + words));
            }
        };
    }

    @Test
    void no_resource_of_the_chassis_is_for_members() {
        assertThat(CHASSIS).isNotEmpty();
        NOT_FOR_MEMBERS.check(CHASSIS);
        assertThatThrownBy(() -> NOT_FOR_MEMBERS.check(new ClassFileImporter().importClasses(Wrong.class)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_chassis_knows_no_context() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.ktravel.member..", "io.ktravel.plan..", "io.ktravel.follow..", "io.ktravel.notification..")
                .check(CHASSIS);
    }

    @Test
    void its_packages_have_no_cycles() {
        slices().matching("io.ktravel.chassis.(*)..").should().beFreeOfCycles().check(CHASSIS);
    }
}
