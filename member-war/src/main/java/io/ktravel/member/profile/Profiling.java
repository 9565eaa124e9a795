package io.ktravel.member.profile;

import io.ktravel.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes of a member's own profile. */
@ApplicationScoped
@Transactional
public class Profiling {
    @Inject
    Members members;

    @Inject
    Outbox outbox;

    /**
     * @param allowed refuses a change that is not based on the present version
     * @return the member with the version after the change
     */
    public Profiled update(String memberId, Consumer<Member> allowed, UnaryOperator<Profile> change) {
        Member member = members.require(memberId);
        allowed.accept(member);
        return member.update(change.apply(member.profile()))
                .map(updated -> {
                    outbox.append(updated);
                    return new Profiled(member, updated.version());
                })
                .orElseGet(() -> new Profiled(member, member.version()));
    }

    /** A member, and the version that the commit gives it. */
    public record Profiled(Member member, long version) {}
}
