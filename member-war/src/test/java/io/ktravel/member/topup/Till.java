package io.ktravel.member.topup;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.wallet.Bank;
import io.ktravel.member.wallet.Transfer;
import io.ktravel.member.wallet.TransferKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The real services over tables that are maps, beside a provider that keeps its own books. */
class Till {
    /** Lost answers are what these tests are about; thousands of warnings would hide a real one. */
    private static final Logger LOG = Logger.getLogger(ToppingUp.class.getPackageName());

    static final String DANA = Ids.next();
    static final TokenPack PACK = new TokenPack("small", 10, Money.won(5000));

    final Bank bank = new Bank();
    final ProviderBooks provider = new ProviderBooks();
    final Map<String, TopUp> rows = new LinkedHashMap<>();
    final Booking booking = new Booking();
    final ToppingUp toppingUp = new ToppingUp();
    Instant now = Instant.parse("2026-11-26T00:00:00Z");

    Till() {
        LOG.setLevel(Level.OFF);
        bank.opening.open(DANA);
        booking.topUps = new TopUpMap();
        booking.selling = bank.selling;
        booking.clock = Clock.fixed(now, ZoneOffset.UTC);
        toppingUp.booking = booking;
        toppingUp.packs = new TokenPacks();
        toppingUp.packs.configured = List.of("small:10:5000");
        toppingUp.providers = new OneProvider();
    }

    void wait(Duration time) {
        now = now.plus(time);
        booking.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    TopUp begin() {
        return toppingUp.begin(Ids.next(), DANA, "small");
    }

    /** A top-up that is begun and paid. */
    TopUp paid() {
        TopUp begun = begin();
        return toppingUp.confirm(begun.id(), DANA, provider.agree(begun.id(), 5000), Money.won(5000));
    }

    void sweep() {
        booking.due(100).forEach(id -> {
            try {
                toppingUp.look(id);
            } catch (RuleBroken unanswered) {
                // As the sweeper: it looks again later.
            }
        });
    }

    long balance() {
        return bank.wallets.get(DANA).balance();
    }

    /** Tokens that this top-up brought, less those that it took again. */
    long tokensOf(TopUp topUp) {
        return bank.transfers.stream()
                .filter(transfer ->
                        transfer.kind() == TransferKind.TOP_UP && topUp.id().equals(transfer.reference()))
                .mapToLong(Transfer::signedTokens)
                .sum();
    }

    private class TopUpMap extends TopUps {
        @Override
        void add(TopUp topUp) {
            rows.put(topUp.id(), topUp);
        }

        @Override
        Optional<TopUp> find(String id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        Optional<String> memberOf(String id) {
            return find(id).map(TopUp::memberId);
        }

        @Override
        long pending(String memberId) {
            return rows.values().stream()
                    .filter(topUp -> topUp.state() == TopUpState.PENDING)
                    .count();
        }

        @Override
        List<String> due(Instant at, int limit) {
            return rows.values().stream()
                    .filter(topUp -> topUp.isDue(at))
                    .map(TopUp::id)
                    .toList();
        }
    }

    private class OneProvider extends PaymentProviders {
        @Override
        PaymentProvider current() {
            return provider;
        }

        @Override
        PaymentProvider named(String name) {
            return provider;
        }
    }

    /** How the next call of the provider goes. */
    enum Line {
        GOOD,
        LOST_ON_THE_WAY,
        ANSWER_LOST
    }

    /** A provider with real state: what it was asked to do it has done, whether or not its answer arrives. */
    static class ProviderBooks implements PaymentProvider {
        final Map<String, Payment> payments = new LinkedHashMap<>();
        Line line = Line.GOOD;
        boolean refusesToReturn;

        /** The member agrees to pay that much for the order; returns the payment's key. */
        String agree(String orderId, long won) {
            String key = "key-" + payments.size();
            payments.put(key, new Payment(orderId, key, PaymentState.OPEN, Money.won(won)));
            return key;
        }

        long kept(String orderId) {
            return payments.values().stream()
                    .filter(payment -> payment.orderId().equals(orderId) && payment.state() == PaymentState.PAID)
                    .mapToLong(payment -> payment.amount().amount().longValueExact())
                    .sum();
        }

        @Override
        public String name() {
            return "books";
        }

        @Override
        public boolean isOffered() {
            return true;
        }

        @Override
        public Checkout open(TopUp topUp) {
            return new Checkout(name(), null, null, "");
        }

        @Override
        public Payment confirm(TopUp topUp, String paymentKey) {
            return called(() -> {
                Payment payment = payments.get(paymentKey);
                if (payment == null
                        || !payment.orderId().equals(topUp.id())
                        || payment.state() != PaymentState.OPEN
                        || isTaken(topUp.id())) {
                    throw new PaymentRefused("NOT_OPEN");
                }
                return become(payment, PaymentState.PAID);
            });
        }

        /** No provider charges twice under one order id. */
        private boolean isTaken(String orderId) {
            return payments.values().stream()
                    .anyMatch(payment -> payment.orderId().equals(orderId) && payment.state() != PaymentState.OPEN);
        }

        @Override
        public Payment find(TopUp topUp) {
            return called(() -> {
                List<Payment> all = payments.values().stream()
                        .filter(payment -> payment.orderId().equals(topUp.id()))
                        .toList();
                return all.stream()
                        .filter(payment -> payment.state() == PaymentState.PAID)
                        .findFirst()
                        .or(() -> all.stream()
                                .filter(payment -> payment.state() == PaymentState.CANCELLED)
                                .findFirst())
                        .orElse(Payment.none(topUp.id()));
            });
        }

        @Override
        public Payment cancel(String paymentKey, Money amount, String requestId) {
            return called(() -> {
                Payment payment = payments.get(paymentKey);
                if (refusesToReturn || payment.state() != PaymentState.PAID) {
                    throw new PaymentRefused("NOT_CANCELABLE_PAYMENT");
                }
                return become(payment, PaymentState.CANCELLED);
            });
        }

        Payment become(Payment payment, PaymentState state) {
            Payment next = new Payment(payment.orderId(), payment.key(), state, payment.amount());
            payments.put(next.key(), next);
            return next;
        }

        private Payment called(Supplier<Payment> effect) {
            if (line == Line.LOST_ON_THE_WAY) {
                throw new PaymentUnanswered("lost", null);
            }
            Payment answer = effect.get();
            if (line == Line.ANSWER_LOST) {
                throw new PaymentUnanswered("answer lost", null);
            }
            return answer;
        }
    }
}
