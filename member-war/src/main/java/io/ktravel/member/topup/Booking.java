package io.ktravel.member.topup;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.wallet.Selling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Top-up and tokens, changed together in one transaction, with the wallet locked first. No provider is called in here:
 * what its record says comes in from outside, and may be old, repeated or out of order.
 */
@ApplicationScoped
@Transactional
public class Booking {
    private static final Logger LOG = Logger.getLogger(Booking.class.getName());
    private static final int MOST_PENDING = 20;

    @Inject
    TopUps topUps;

    @Inject
    Selling selling;

    @Inject
    Clock clock;

    /** Begins it, or answers the one that is there under this id. */
    TopUp begin(String id, String memberId, TokenPack pack, String provider) {
        if (!selling.lock(memberId)) {
            throw new RuleBroken(CommonProblem.NOT_FOUND);
        }
        return topUps.find(id).orElseGet(() -> {
            if (topUps.pending(memberId) >= MOST_PENDING) {
                throw new RuleBroken(MemberProblem.TOO_MANY_TOP_UPS, MOST_PENDING);
            }
            TopUp begun = new TopUp(id, memberId, pack, provider, clock.instant());
            topUps.add(begun);
            return begun;
        });
    }

    public Optional<TopUp> find(String id) {
        return topUps.find(id);
    }

    /** @throws RuleBroken 404 when there is none of this member */
    public TopUp requireOwn(String id, String memberId) {
        return topUps.find(id)
                .filter(topUp -> topUp.memberId().equals(memberId))
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
    }

    public List<TopUp> newest(String memberId, PageQuery page) {
        return topUps.newest(memberId, page);
    }

    List<String> due(int limit) {
        return topUps.due(clock.instant(), limit);
    }

    /** Puts the next look off; empty when another replica was first, or it is settled by now. */
    Optional<TopUp> look(String id) {
        Instant now = clock.instant();
        TopUp topUp = locked(id);
        if (!topUp.isDue(now)) {
            return Optional.empty();
        }
        topUp.look(now);
        return Optional.of(topUp);
    }

    /** Keeps the payment that the provider has opened, unless there is one. */
    TopUp opened(String id, Checkout checkout) {
        TopUp topUp = locked(id);
        topUp.opened(checkout);
        return topUp;
    }

    /** Whatever comes of the confirmation, the sweeper looks at it soon. */
    TopUp confirm(String id, String memberId, Money amount) {
        TopUp topUp = ownLocked(id, memberId);
        topUp.confirm(amount, clock.instant());
        return topUp;
    }

    /** Books what the provider has on record. Returns whether the provider must return the money of that payment. */
    boolean settle(String id, Payment payment) {
        TopUp topUp = locked(id);
        switch (payment.state()) {
            case PAID -> {
                return paid(topUp, payment);
            }
            case CANCELLED -> cancelled(topUp, payment);
            case FAILED -> topUp.fail();
            case OPEN -> lapse(topUp);
        }
        return false;
    }

    private boolean paid(TopUp topUp, Payment payment) {
        if (!topUp.isUnpaid()) {
            return !topUp.isCharged(payment);
        }
        if (!selling.lock(topUp.memberId()) || !payment.amount().equals(topUp.price())) {
            LOG.log(Level.WARNING, "Top-up {0} cannot take payment {1}: its money goes back", new Object[] {
                topUp.id(), payment.key()
            });
            topUp.reopen(clock.instant());
            return true;
        }
        topUp.pay(payment);
        selling.credit(topUp.id(), topUp.memberId(), topUp.tokens(), topUp.id());
        return false;
    }

    private void cancelled(TopUp topUp, Payment payment) {
        switch (topUp.state()) {
            case PAID -> cancelledElsewhere(topUp, payment);
            case PENDING, FAILED, CANCELLING -> topUp.cancelled(payment);
            case CANCELLED -> LOG.log(Level.FINE, "Top-up {0} is cancelled already", topUp.id());
        }
    }

    /** By hand at the provider, for instance. Tokens that were spent meanwhile are for an administrator to settle. */
    private void cancelledElsewhere(TopUp topUp, Payment payment) {
        if (!topUp.isCharged(payment)) {
            return;
        }
        if (selling.canTake(topUp.memberId(), topUp.tokens())) {
            takeTokens(topUp);
            topUp.cancelled(payment);
        } else {
            LOG.log(
                    Level.WARNING,
                    "The provider has returned the money of top-up {0}, whose tokens are spent",
                    topUp.id());
        }
    }

    private void lapse(TopUp topUp) {
        if (topUp.isOver(clock.instant())) {
            topUp.fail();
        }
    }

    /**
     * Takes the tokens, so that they cannot be spent while the provider is asked to return the money. One that was begun
     * before goes on.
     *
     * @throws RuleBroken 409 when it is not paid, or the tokens are not there any more
     */
    TopUp beginCancellation(String id, String memberId) {
        TopUp topUp = ownLocked(id, memberId);
        if (topUp.isUnpaid()) {
            throw new RuleBroken(MemberProblem.TOP_UP_NOT_PAID);
        }
        if (topUp.state() == TopUpState.PAID) {
            takeTokens(topUp);
        }
        return topUp;
    }

    private void takeTokens(TopUp topUp) {
        String transferId = Ids.next();
        selling.take(transferId, topUp.memberId(), topUp.tokens(), topUp.id());
        topUp.beginCancellation(transferId, clock.instant());
    }

    /** The provider refused that cancellation: the tokens come back, unless it has ended otherwise meanwhile. */
    void keep(String id, String cancellationId) {
        TopUp topUp = locked(id);
        if (topUp.isCancelling(cancellationId)) {
            topUp.keep();
            selling.credit(Ids.next(), topUp.memberId(), topUp.tokens(), id);
        }
    }

    private TopUp ownLocked(String id, String memberId) {
        selling.lock(memberId);
        return requireOwn(id, memberId);
    }

    private TopUp locked(String id) {
        topUps.memberOf(id).ifPresent(selling::lock);
        return topUps.find(id).orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
    }
}
