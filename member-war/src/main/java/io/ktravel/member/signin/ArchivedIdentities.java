package io.ktravel.member.signin;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** As whom the providers know the member. */
@ApplicationScoped
@Transactional
public class ArchivedIdentities implements Archivable {
    /** As it stands in the archive. */
    public record Entry(String identity, Instant createdAt) {}

    @Inject
    Identities identities;

    @Override
    public String name() {
        return "identities";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return Page.whole(identities.of(memberId).stream()
                .map(identity -> ArchiveEntry.of(new Entry(identity.id(), identity.createdAt())))
                .toList());
    }
}
