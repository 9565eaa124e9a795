package io.ktravel.member.wallet;

import io.ktravel.chassis.event.Inbox;
import io.ktravel.chassis.event.Outbox;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;

/** Pays for recommendations that the plan context tells of by event, each event once. */
@ApplicationScoped
@Transactional
public class Paying {
    private static final Set<MemberProblem> ANSWERABLE =
            EnumSet.of(MemberProblem.INSUFFICIENT_TOKENS, MemberProblem.SPEND_CANCELLED, MemberProblem.UNKNOWN_MEMBER);

    @Inject
    Inbox inbox;

    @Inject
    Spending spending;

    @Inject
    Outbox outbox;

    /**
     * Pays, and answers by event in any case: also when the token was taken before, because who asks again has not
     * heard the answer.
     *
     * @throws RuleBroken when the recommendation is another member's; the event is wrong then
     */
    public void require(String eventId, String memberId, String recommendationId) {
        if (!inbox.isNew(eventId)) {
            return;
        }
        SpendOutcome outcome = spending.spend(memberId, recommendationId);
        if (outcome.refusal() == null) {
            answerAgain(outcome, recommendationId);
        } else if (ANSWERABLE.contains(outcome.refusal())) {
            outbox.append(new TokenDecreasingFailed(
                    memberId,
                    outcome.entries(),
                    recommendationId,
                    outcome.refusal().slug()));
        } else {
            throw new RuleBroken(outcome.refusal());
        }
    }

    private void answerAgain(SpendOutcome paid, String recommendationId) {
        if (!paid.isFirst()) {
            outbox.append(TokenDecreased.of(paid.payer(), recommendationId));
        }
    }

    public void settle(String eventId, String memberId, String recommendationId) {
        if (inbox.isNew(eventId)) {
            spending.settle(memberId, recommendationId);
        }
    }

    public void giveBack(String eventId, String memberId, String recommendationId) {
        if (inbox.isNew(eventId)) {
            spending.giveBack(memberId, recommendationId);
        }
    }
}
