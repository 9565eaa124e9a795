package io.ktravel.member.wallet.rest;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.Cursor;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.member.wallet.Transfers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Pages of one wallet's ledger, the newest entry first. */
@ApplicationScoped
public class EntryPages {
    @Inject
    Transfers transfers;

    /** @throws RuleBroken 400 for an unreadable cursor or limit */
    Page<EntryView> page(String memberId, PageQuery query) {
        long below = query.cursor(1).map(EntryPages::number).orElse(Long.MAX_VALUE);
        return Page.of(
                transfers.newest(memberId, below, query.limit() + 1),
                query.limit(),
                transfer -> Cursor.of(Long.toString(transfer.number())),
                EntryView::of);
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.keys().get(0));
        } catch (NumberFormatException foreign) {
            throw new RuleBroken(CommonProblem.INVALID_CURSOR);
        }
    }
}
