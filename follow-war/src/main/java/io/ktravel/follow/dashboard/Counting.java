package io.ktravel.follow.dashboard;

import io.ktravel.follow.member.Recognising;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The counts of any member. */
@ApplicationScoped
public class Counting {
    @Inject
    Recognising recognising;

    @Inject
    Gathering gathering;

    /** @throws io.ktravel.chassis.problem.RuleBroken 404 for nobody; 503 for somebody new while member cannot be asked */
    public Counts of(String memberId) {
        recognising.require(memberId);
        return gathering.counts(memberId);
    }
}
