package io.ktravel.member.topup;

import org.jspecify.annotations.Nullable;

/** Nobody knows whether the provider has done it: no answer, or none that settles the question. */
public class PaymentUnanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PaymentUnanswered(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
