package io.ktravel.member.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A member changed their public profile or language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberUpdated(
        String memberId,
        long version,
        String nickname,
        @Nullable String avatar,
        String locale) implements DomainEvent {
    @Override
    public String aggregateId() {
        return memberId;
    }
}
