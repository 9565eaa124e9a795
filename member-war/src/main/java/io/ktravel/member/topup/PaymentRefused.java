package io.ktravel.member.topup;

/** The provider has answered that it does not do it, and nothing has changed there. */
public class PaymentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code the provider's name for the reason, such as {@code REJECT_CARD_PAYMENT} */
    public PaymentRefused(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
