package io.ktravel.member.profile;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The profile, with the e-mail address that the provider told. */
@ApplicationScoped
@Transactional
public class ArchivedProfile implements Archivable {
    /** As it stands in the archive. */
    public record Entry(
            String id,
            @Nullable String nickname,
            @Nullable String avatar,
            @Nullable String locale,
            @Nullable String email,
            Instant createdAt) {
        static Entry of(Member member) {
            Profile profile = member.profile();
            return new Entry(
                    member.id(),
                    profile.nickname(),
                    profile.avatar(),
                    profile.locale(),
                    member.email(),
                    member.createdAt());
        }
    }

    @Inject
    Members members;

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Page<ArchiveEntry> page(String memberId, PageQuery page) {
        return Page.whole(List.of(ArchiveEntry.of(Entry.of(members.require(memberId)))));
    }
}
