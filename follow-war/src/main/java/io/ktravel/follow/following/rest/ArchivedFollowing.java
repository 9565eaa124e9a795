package io.ktravel.follow.following.rest;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.following.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whom a member follows, as the list shows it. */
@ApplicationScoped
public class ArchivedFollowing implements Archivable {
    @Inject
    Listing listing;

    @Override
    public String name() {
        return "following";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return AcquaintanceView.page(listing.following(memberId, page), page).map(ArchiveEntry::of);
    }
}
