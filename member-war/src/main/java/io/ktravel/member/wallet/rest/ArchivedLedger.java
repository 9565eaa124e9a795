package io.ktravel.member.wallet.rest;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** All entries of the member's ledger, the newest first. */
@ApplicationScoped
@Transactional
public class ArchivedLedger implements Archivable {
    @Inject
    EntryPages pages;

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return pages.page(memberId, page).map(ArchiveEntry::of);
    }
}
