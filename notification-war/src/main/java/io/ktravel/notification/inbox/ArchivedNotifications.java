package io.ktravel.notification.inbox;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.rest.Cursor;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** The notifications in a member's archive, as they read at that moment. */
@ApplicationScoped
@Transactional
public class ArchivedNotifications implements Archivable {
    @Inject
    Reading reading;

    @Inject
    Showing showing;

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return Page.all(
                reading.page(memberId, false, page),
                page.limit(),
                one -> Cursor.of(Long.toString(one.notification().number())),
                this::entries);
    }

    private List<ArchiveEntry> entries(List<Reading.Read> shown) {
        return showing.show(shown, Locale.ENGLISH).stream()
                .map(ArchiveEntry::of)
                .toList();
    }
}
