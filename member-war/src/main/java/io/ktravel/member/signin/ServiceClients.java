package io.ktravel.member.signin;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The other contexts that may call {@code /internal}, each with a secret that both sides are configured with. */
@ApplicationScoped
public class ServiceClients {
    @Inject
    @ConfigProperty(name = "ktravel.plan-service-secret")
    Optional<String> planSecret;

    @Inject
    @ConfigProperty(name = "ktravel.follow-service-secret")
    Optional<String> followSecret;

    @Inject
    @ConfigProperty(name = "ktravel.notification-service-secret")
    Optional<String> notificationSecret;

    @Inject
    AccessTokens accessTokens;

    /** @throws RuleBroken 401 for an unknown client or a wrong secret, told apart by nobody */
    public AccessToken accessToken(@Nullable String clientId, @Nullable String secret) {
        String expected = expected(clientId == null ? "" : clientId).orElse(null);
        if (clientId == null || expected == null || secret == null || !Secrets.areEqual(expected, secret)) {
            throw new RuleBroken(MemberProblem.CLIENT_REJECTED);
        }
        return accessTokens.forService(clientId);
    }

    private Optional<String> expected(String clientId) {
        return switch (clientId) {
            case "plan" -> planSecret;
            case "follow" -> followSecret;
            case "notification" -> notificationSecret;
            default -> Optional.empty();
        };
    }
}
