package io.ktravel.member.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Administrators are named by the operator, as {@code provider:subject}; nobody can become one from inside. */
@ApplicationScoped
public class Admins {
    @Inject
    Identities identities;

    @Inject
    @ConfigProperty(name = "ktravel.admins")
    Optional<List<String>> configured;

    boolean include(String memberId) {
        List<String> names = configured.orElse(List.of());
        return !names.isEmpty()
                && identities.of(memberId).stream()
                        .anyMatch(identity -> names.stream().map(String::strip).anyMatch(identity.id()::equals));
    }
}
