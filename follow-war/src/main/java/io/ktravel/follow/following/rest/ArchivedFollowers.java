package io.ktravel.follow.following.rest;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.following.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who follows a member, as the list shows it. */
@ApplicationScoped
public class ArchivedFollowers implements Archivable {
    @Inject
    Listing listing;

    @Override
    public String name() {
        return "followers";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return AcquaintanceView.page(listing.followers(memberId, page), page).map(ArchiveEntry::of);
    }
}
