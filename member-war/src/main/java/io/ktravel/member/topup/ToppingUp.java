package io.ktravel.member.topup;

import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Between the payment provider and the books. The provider is called outside of any transaction; a process that dies
 * between its answer and the books leaves a top-up that the sweeper asks about again.
 */
@ApplicationScoped
public class ToppingUp {
    private static final Logger LOG = Logger.getLogger(ToppingUp.class.getName());
    private static final int RETRY_SECONDS = 5;

    @Inject
    Booking booking;

    @Inject
    TokenPacks packs;

    @Inject
    PaymentProviders providers;

    /** @param id reserved for it; one that is there already is answered again */
    public TopUp begin(String id, String memberId, String packId) {
        return booking.begin(
                id, memberId, packs.require(packId), providers.current().name());
    }

    /** @throws RuleBroken 503 when the provider does not open a payment */
    public Checkout checkout(TopUp topUp) {
        if (!topUp.session().isEmpty()) {
            return new Checkout(topUp.provider(), null, topUp.checkoutUrl(), topUp.session());
        }
        Checkout opened = open(topUp);
        return opened.session().isEmpty() ? opened : checkout(booking.opened(topUp.id(), opened));
    }

    private Checkout open(TopUp topUp) {
        try {
            return providers.named(topUp.provider()).open(topUp);
        } catch (PaymentRefused | PaymentUnanswered e) {
            LOG.log(Level.WARNING, "No payment was opened for top-up {0}: {1}", new Object[] {topUp.id(), e.getMessage()
            });
            throw new RuleBroken(MemberProblem.CHECKOUT_UNAVAILABLE).retryAfter(RETRY_SECONDS);
        }
    }

    /**
     * Charges the payment, and credits the tokens. One that is paid already is answered as it is.
     *
     * @throws RuleBroken 404, 409, 422 by the rules of {@link TopUp#confirm}, 409 when the provider declines, 503 when
     *     nobody knows yet
     */
    public TopUp confirm(String id, String memberId, String paymentKey, Money amount) {
        TopUp topUp = booking.confirm(id, memberId, amount);
        if (topUp.state() == TopUpState.PAID) {
            return topUp;
        }
        String refusal = charge(topUp, paymentKey);
        TopUp now = booking.requireOwn(id, memberId);
        if (now.state() == TopUpState.PAID) {
            return now;
        }
        if (now.state() == TopUpState.PENDING && refusal.isEmpty()) {
            throw unanswered();
        }
        throw new RuleBroken(MemberProblem.PAYMENT_DECLINED).with("reason", refusal);
    }

    /** Returns the provider's reason when it refused, else nothing. */
    private String charge(TopUp topUp, String paymentKey) {
        PaymentProvider provider = providers.named(topUp.provider());
        try {
            settle(topUp, provider.confirm(topUp, paymentKey));
            return "";
        } catch (PaymentRefused refused) {
            // "Processed already" is a refusal too: only the record tells.
            ask(topUp);
            return refused.code();
        } catch (PaymentUnanswered unanswered) {
            LOG.log(Level.WARNING, "Whether top-up {0} is charged is not known: {1}", new Object[] {
                topUp.id(), unanswered.getMessage()
            });
            ask(topUp);
            return "";
        }
    }

    /**
     * Hands the tokens back and has the provider return the money. Answers CANCELLING when the provider does not answer
     * just now; then the sweeper goes on.
     *
     * @throws RuleBroken 409 when it is not paid, the tokens are spent, or the provider refuses
     */
    public TopUp cancel(String id, String memberId) {
        TopUp topUp = booking.beginCancellation(id, memberId);
        if (topUp.state() == TopUpState.CANCELLING && !returnMoney(topUp)) {
            throw new RuleBroken(MemberProblem.CANCELLATION_REFUSED);
        }
        return booking.requireOwn(id, memberId);
    }

    /** Returns false when the provider refuses, and the member has the tokens again. */
    private boolean returnMoney(TopUp topUp) {
        String key = String.valueOf(topUp.paymentKey());
        String cancellation = String.valueOf(topUp.cancellationId());
        try {
            settle(topUp, providers.named(topUp.provider()).cancel(key, topUp.price(), cancellation));
        } catch (PaymentRefused refused) {
            LOG.log(Level.WARNING, "The cancellation of top-up {0} was refused: {1}", new Object[] {
                topUp.id(), refused.code()
            });
            if (ask(topUp) != PaymentState.CANCELLED) {
                booking.keep(topUp.id(), cancellation);
                return false;
            }
        } catch (PaymentUnanswered unanswered) {
            LOG.log(Level.WARNING, "Whether top-up {0} is cancelled is not known: {1}", new Object[] {
                topUp.id(), unanswered.getMessage()
            });
        }
        return true;
    }

    /**
     * A webhook told of a payment. Nothing in it is believed: it only has the provider's record looked at. One for an
     * order that was never begun here is none of our business.
     *
     * @throws RuleBroken 404 for an unknown provider, 503 when it cannot be asked, so that it tells again
     */
    public void hear(String provider, String orderId) {
        providers.named(provider);
        booking.find(orderId).filter(topUp -> topUp.provider().equals(provider)).ifPresent(this::ask);
    }

    /** The sweeper's look: what is not settled is asked about, and a cancellation goes on. */
    void look(String id) {
        booking.look(id).ifPresent(topUp -> {
            if (topUp.state() == TopUpState.CANCELLING) {
                returnMoney(topUp);
            } else {
                ask(topUp);
            }
        });
    }

    /** @throws RuleBroken 503 when the provider does not answer */
    private PaymentState ask(TopUp topUp) {
        try {
            Payment payment = providers.named(topUp.provider()).find(topUp);
            settle(topUp, payment);
            return payment.state();
        } catch (PaymentRefused | PaymentUnanswered e) {
            LOG.log(Level.WARNING, "No record of top-up {0}: {1}", new Object[] {topUp.id(), e.getMessage()});
            throw unanswered();
        }
    }

    private void settle(TopUp topUp, Payment payment) {
        if (!payment.orderId().equals(topUp.id())) {
            throw new PaymentUnanswered("the record is of order " + payment.orderId(), null);
        }
        if (booking.settle(topUp.id(), payment)) {
            Payment returned = providers
                    .named(topUp.provider())
                    .cancel(payment.key(), payment.amount(), "return-" + payment.key());
            booking.settle(topUp.id(), returned);
        }
    }

    private static RuleBroken unanswered() {
        return new RuleBroken(MemberProblem.PAYMENT_UNANSWERED).retryAfter(RETRY_SECONDS);
    }
}
