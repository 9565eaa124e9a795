package io.ktravel.member.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Somebody signed in for the first time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberCreated(
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
