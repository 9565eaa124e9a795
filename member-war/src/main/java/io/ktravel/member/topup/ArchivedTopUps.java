package io.ktravel.member.topup;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** All top-ups of the member, the newest first. */
@ApplicationScoped
public class ArchivedTopUps implements Archivable {
    @Inject
    Booking booking;

    /** As it stands in the archive. */
    public record Entry(
            String id, Instant createdAt, String packId, long tokens, Money price, String provider, TopUpState status) {
        static Entry of(TopUp topUp) {
            return new Entry(
                    topUp.id(),
                    topUp.createdAt(),
                    topUp.packId(),
                    topUp.tokens(),
                    topUp.price(),
                    topUp.provider(),
                    topUp.state());
        }
    }

    @Override
    public String name() {
        return "top-ups";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return Page.of(
                booking.newest(memberId, page),
                page.limit(),
                topUp -> NewestFirst.cursor(topUp.createdAt(), topUp.id()),
                topUp -> ArchiveEntry.of(Entry.of(topUp)));
    }
}
