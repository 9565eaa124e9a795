package io.ktravel.launcher.payment;

/** A refusal as Toss words it. */
final class TossError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    TossError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
