package io.ktravel.member.wallet;

/** Why tokens moved. */
public enum TransferKind {
    WELCOME,
    TOP_UP,
    SPEND,
    REFUND,
    ADJUSTMENT
}
