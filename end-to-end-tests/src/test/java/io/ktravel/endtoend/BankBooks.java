package io.ktravel.endtoend;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients of the bank test asked for, and what they were told. */
final class BankBooks {
    /** What moves tokens, or must not. */
    enum Kind {
        TOP_UP,
        TOP_UP_CANCELLATION,
        ADJUSTMENT,
        SPEND_GIVEN_BACK,
        PERSONAL,
        TREND,
        TASTE,
        TASTE_TAKEN_BACK,
        INFEASIBLE,
        UNKNOWN_PLACE,
        UNKNOWN_KIND;

        boolean isRecommendation() {
            return ordinal() >= PERSONAL.ordinal();
        }
    }

    /**
     * @param mark of this operation alone; stands in what it makes
     * @param status of the answer, 0 when the client gave up without one
     * @param id of what was made, or empty
     */
    record Done(Kind kind, String mark, int status, String id) {
        boolean isAcknowledged() {
            return status == 200 || status == 201 || status == 202 || status == 204;
        }

        boolean isRefused() {
            return status >= 400;
        }
    }

    private final Collection<Done> all = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();

    int begin() {
        return begun.incrementAndGet();
    }

    void enter(Done one) {
        all.add(one);
        done.incrementAndGet();
    }

    void retried() {
        retries.incrementAndGet();
    }

    Collection<Done> all() {
        return all;
    }

    int done() {
        return done.get();
    }

    int retries() {
        return retries.get();
    }

    /** By kind: acknowledged, refused and not answered. */
    Map<Kind, int[]> byKind() {
        Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
        for (Done one : all) {
            int[] count = counts.computeIfAbsent(one.kind(), kind -> new int[3]);
            count[one.isAcknowledged() ? 0 : one.isRefused() ? 1 : 2]++;
        }
        return counts;
    }
}
