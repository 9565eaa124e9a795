package io.ktravel.follow.following.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.rest.Cursor;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.following.Acquaintance;
import io.ktravel.follow.member.KnownMember;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member in the list of those whom I follow, or who follow me.
 *
 * @param nickname absent for the moment that a new member is not known here yet
 * @param since when this began
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AcquaintanceView(
        String id, @Nullable String nickname, @Nullable String avatar, Instant since) {
    static AcquaintanceView of(Acquaintance one) {
        KnownMember profile = one.profile();
        return new AcquaintanceView(
                one.memberId(),
                profile == null ? null : profile.nickname(),
                profile == null ? null : profile.avatar(),
                one.follow().since());
    }

    static Page<AcquaintanceView> page(List<Acquaintance> rows, PageQuery page) {
        return Page.of(rows, page.limit(), AcquaintanceView::cursor, AcquaintanceView::of);
    }

    private static Cursor cursor(Acquaintance one) {
        return NewestFirst.cursor(one.follow().since(), one.follow().id());
    }
}
