package io.ktravel.plan.heart;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Which plans a member gave their heart to: without the content of plans, which may be other people's. */
@ApplicationScoped
@Transactional
public class ArchivedHearts implements Archivable {
    /** As it stands in the archive. */
    public record Entry(String planId, Instant givenAt) {}

    @Inject
    Hearts hearts;

    @Override
    public String name() {
        return "hearts";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return Page.of(
                hearts.of(memberId, page),
                page.limit(),
                one -> NewestFirst.cursor(one.heart().turnedAt(), one.heart().id()),
                one -> ArchiveEntry.of(new Entry(one.plan().id(), one.heart().turnedAt())));
    }
}
