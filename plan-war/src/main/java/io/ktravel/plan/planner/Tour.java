package io.ktravel.plan.planner;

import java.util.List;

/**
 * Attempts at several destinations, and the ways between them.
 *
 * @param parts in the order of the trip
 * @param transfers one less than parts
 */
record Tour(Grounds grounds, Wishes wishes, List<Attempt> parts, List<Transfer> transfers) implements Proposal {
    @Override
    public long cost() {
        return parts.stream().mapToLong(Attempt::cost).sum()
                + transfers.stream().mapToLong(Transfer::fare).sum();
    }

    @Override
    public Draft draft() {
        return writing().draft();
    }

    boolean keepsRules() {
        return writing().keepsRules();
    }

    private Writing writing() {
        return new Writing(grounds.region(), wishes, parts, transfers);
    }
}
