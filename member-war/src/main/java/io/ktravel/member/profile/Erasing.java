package io.ktravel.member.profile;

import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/**
 * Erases a member: nickname, e-mail, identities and sign-ins are gone with the commit, in this context at once and in
 * the others when they hear of it. The ledger keeps its entries under an id that no longer leads to a person.
 */
@ApplicationScoped
@Transactional
public class Erasing {
    @Inject
    Members members;

    @Inject
    Outbox outbox;

    @Inject
    Erasures erasures;

    @Inject
    Event<MemberDeleted> others;

    /** @param allowed refuses an erasure that is based on another version */
    public void erase(String memberId, Consumer<Member> allowed) {
        Member member = members.require(memberId);
        allowed.accept(member);
        MemberDeleted deleted = member.erased();
        others.fire(deleted);
        members.remove(member);
        erasures.begin(memberId);
        outbox.append(deleted);
    }
}
