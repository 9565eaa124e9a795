package io.ktravel.member.signin;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The browsers that the member is signed in with, at most the newest thousand; what is kept of one is how long. */
@ApplicationScoped
@Transactional
public class ArchivedSignIns implements Archivable {
    private static final int MOST = 1_000;

    /** As it stands in the archive. */
    public record Entry(Instant validUntil) {}

    @Inject
    RefreshFamilies families;

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return Page.whole(families.of(memberId, MOST).stream()
                .map(family -> ArchiveEntry.of(new Entry(family.expiresAt())))
                .toList());
    }
}
