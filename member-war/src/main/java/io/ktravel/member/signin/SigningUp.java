package io.ktravel.member.signin;

import io.ktravel.chassis.event.Outbox;
import io.ktravel.chassis.id.Ids;
import io.ktravel.member.profile.Member;
import io.ktravel.member.profile.MemberDeleted;
import io.ktravel.member.profile.Members;
import io.ktravel.member.profile.Profile;
import io.ktravel.member.wallet.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/** The member behind an identity: found again, or made at its first sign-in together with wallet and events. */
@ApplicationScoped
@Transactional
public class SigningUp {
    @Inject
    Identities identities;

    @Inject
    Members members;

    @Inject
    Opening wallets;

    @Inject
    RefreshFamilies families;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Returns the member's id.
     *
     * @throws RuntimeException from the database when the same identity signed up at the same time: it is found then
     */
    public String memberFor(ExternalProfile person, Locale locale) {
        Identity known = identities.find(person.identityId());
        return known == null ? signUp(person, locale) : known.memberId();
    }

    private String signUp(ExternalProfile person, Locale locale) {
        Instant now = clock.instant();
        Profile profile = new Profile(Nicknames.first(person.name(), locale), null, locale.getLanguage());
        Member member = new Member(Ids.next(), profile, person.email(), now);
        members.add(member);
        identities.add(new Identity(person.identityId(), member.id(), now));
        outbox.append(member.created());
        wallets.open(member.id());
        return member.id();
    }

    void forget(@Observes MemberDeleted deleted) {
        identities.removeOf(deleted.memberId());
        families.removeOf(deleted.memberId());
    }
}
