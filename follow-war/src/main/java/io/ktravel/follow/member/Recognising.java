package io.ktravel.follow.member;

import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether an id is a member's. Stands outside of any transaction, because it may have to ask and wait. */
@ApplicationScoped
public class Recognising {
    @Inject
    KnownMembers known;

    @Inject
    Erasures erasures;

    @Inject
    MemberLookup lookup;

    /** @throws RuleBroken 404 for nobody; 503 for somebody new while member cannot be asked */
    public void require(String memberId) {
        if (!Ids.isId(memberId) || erasures.isErased(memberId) || !isMember(memberId)) {
            throw new RuleBroken(CommonProblem.NOT_FOUND);
        }
    }

    private boolean isMember(String memberId) {
        return known.isKnown(memberId) || lookup.isMember(memberId);
    }
}
