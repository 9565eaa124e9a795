package io.ktravel.notification.inbox;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a member wants to be told, in the member's archive. */
@ApplicationScoped
public class ArchivedPreferences implements Archivable {
    @Inject
    Preferring preferring;

    @Override
    public String name() {
        return "notification-preferences";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return new Page<>(List.of(ArchiveEntry.of(preferring.of(memberId))), null);
    }
}
