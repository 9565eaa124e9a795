package io.ktravel.chassis.archive;

import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;

/** A part of what a context keeps about members. Every bean of this type goes into every archive. */
public interface Archivable {
    /** In paths and file names: lower case letters and hyphens. */
    String name();

    /** What there is of the member, page by page. */
    Page<ArchiveEntry> page(String memberId, PageQuery page);
}
