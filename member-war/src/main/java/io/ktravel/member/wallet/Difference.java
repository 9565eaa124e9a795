package io.ktravel.member.wallet;

/** A wallet that does not agree with the ledger; there should never be one. */
public record Difference(String memberId, long balance, long transferred, long reserved, long reservedSpends) {
    long tokens() {
        return Math.abs(balance - transferred) + Math.abs(reserved - reservedSpends);
    }

    boolean isReal() {
        return balance != transferred || reserved != reservedSpends;
    }
}
