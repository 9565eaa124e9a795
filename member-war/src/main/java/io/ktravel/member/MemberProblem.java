package io.ktravel.member;

import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.Problem;

/** Every rule of this context that can fail. */
public enum MemberProblem implements Problem {
    /** The provider's answer cannot be trusted, or the attempt is not one of this browser's. */
    SIGN_IN_REJECTED(400),
    /** The person said no at the provider. */
    SIGN_IN_CANCELLED(400),
    PROVIDER_UNAVAILABLE(503),
    /** No refresh cookie, or one that was used before or has expired. */
    SIGNED_OUT(401),
    CLIENT_REJECTED(401),
    GRANT_TYPE_UNSUPPORTED(400),
    INSUFFICIENT_TOKENS(409),
    /** The compensation came before the spend, or the token was given back already. */
    SPEND_CANCELLED(409),
    /** What was paid for exists: its token cannot be given back. */
    SPEND_SETTLED(409),
    SPEND_MISMATCH(409),
    NOTHING_TO_SETTLE(409),
    UNKNOWN_MEMBER(404),
    /** No payment provider is keyed. */
    TOP_UPS_CLOSED(409),
    TOO_MANY_TOP_UPS(409),
    /** The provider has not opened a payment: nothing can be charged. */
    CHECKOUT_UNAVAILABLE(503),
    AMOUNT_MISMATCH(422),
    /** Failed, cancelled, or begun too long ago. */
    TOP_UP_CLOSED(409),
    /** Only what is paid can be cancelled. */
    TOP_UP_NOT_PAID(409),
    PAYMENT_DECLINED(409),
    CANCELLATION_REFUSED(409),
    /** The provider may or may not have charged; it will be asked again. */
    PAYMENT_UNANSWERED(503);

    private final int status;

    MemberProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** A text of this context's bundle, for violations of single fields. */
    public static Message text(String key, Object... arguments) {
        return new Message(MemberProblem.class.getPackageName() + ".problems", key, java.util.List.of(arguments));
    }
}
