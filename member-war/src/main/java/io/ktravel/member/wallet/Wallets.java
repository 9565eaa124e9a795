package io.ktravel.member.wallet;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** All wallets, also those of members who are gone. */
@ApplicationScoped
public class Wallets {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    /** Written at once, because the rows that refer to it are not ordered behind it. */
    void add(Wallet wallet) {
        em.persist(wallet);
        em.flush();
    }

    /** Waits for its turn: until the transaction ends nobody else changes the wallet. */
    Optional<Wallet> locked(String memberId) {
        return Ids.isId(memberId)
                ? Optional.ofNullable(em.find(Wallet.class, memberId, LockModeType.PESSIMISTIC_WRITE))
                : Optional.empty();
    }

    /** @throws RuleBroken 404 when there is none */
    public Wallet require(String memberId) {
        Wallet wallet = Ids.isId(memberId) ? em.find(Wallet.class, memberId) : null;
        if (wallet == null) {
            throw new RuleBroken(CommonProblem.NOT_FOUND);
        }
        return wallet;
    }
}
