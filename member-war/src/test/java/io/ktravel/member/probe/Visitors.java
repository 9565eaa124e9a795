package io.ktravel.member.probe;

import io.ktravel.chassis.id.Ids;
import io.ktravel.member.signin.ExternalProfile;
import io.ktravel.member.signin.SigningUp;
import io.ktravel.member.wallet.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** People who come for the first time. */
@ApplicationScoped
@Transactional
public class Visitors {
    @Inject
    SigningUp signingUp;

    @Inject
    Wallets wallets;

    @PersistenceContext(unitName = "context")
    EntityManager em;

    /** Returns the new member's id. */
    public String signUp() {
        return signingUp.memberFor(new ExternalProfile("google", Ids.next(), "다나", null), Locale.KOREAN);
    }

    /** Past every rule of the domain. */
    public void setBalance(String memberId, long balance) {
        em.createNativeQuery("update wallet set balance = ?1 where member_id = ?2")
                .setParameter(1, balance)
                .setParameter(2, memberId)
                .executeUpdate();
    }

    /** As it is committed: without a transaction of its own a test would see what it read before. */
    public long balance(String memberId) {
        return wallets.require(memberId).balance();
    }
}
