package io.ktravel.member.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.member.profile.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues access tokens (signed JWTs) for members and for other contexts. */
@ApplicationScoped
public class AccessTokens {
    private static final Duration SERVICE_LIFE = Duration.ofMinutes(5);

    @Inject
    Members members;

    @Inject
    Admins admins;

    @Inject
    SigningKeys keys;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ktravel.issuer", defaultValue = "urn:ktravel:member")
    String issuer;

    @Inject
    @ConfigProperty(name = "ktravel.audience", defaultValue = "ktravel")
    String audience;

    @Inject
    @ConfigProperty(name = "ktravel.access-token.seconds", defaultValue = "900")
    long memberLife;

    /** Roles are looked up anew for each token, so a change reaches everybody within its life. */
    AccessToken forMember(String memberId) {
        String nickname = members.require(memberId).profile().nickname();
        List<String> groups = admins.include(memberId) ? List.of(Roles.MEMBER, Roles.ADMIN) : List.of(Roles.MEMBER);
        return issue(memberId, nickname, groups, Duration.ofSeconds(memberLife));
    }

    /** For calls between contexts, 5 minutes long. */
    public AccessToken forService(String context) {
        return issue(context, context, List.of(Roles.SERVICE), SERVICE_LIFE);
    }

    private AccessToken issue(String subject, String name, List<String> groups, Duration life) {
        Instant now = clock.instant();
        String token = keys.signed(new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .claim("upn", name)
                .claim("groups", groups)
                .jwtID(Ids.next())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .build());
        return new AccessToken(token, life.toSeconds());
    }
}
