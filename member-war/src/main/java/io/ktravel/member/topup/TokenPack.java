package io.ktravel.member.topup;

import io.ktravel.chassis.money.Money;

/**
 * Tokens that are sold together.
 *
 * @param id lower case letters, digits and hyphens, at most 40
 * @param tokens 1 to 100,000
 * @param price in won, at least 100: less cannot be paid by card
 */
public record TokenPack(String id, long tokens, Money price) {
    private static final long MAX_TOKENS = 100_000;
    private static final long MIN_WON = 100;
    private static final long MAX_WON = 10_000_000;

    public TokenPack {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("A pack's id has lower case letters, digits and hyphens: " + id);
        }
        if (tokens < 1 || tokens > MAX_TOKENS) {
            throw new IllegalArgumentException("Pack " + id + " has no usable number of tokens: " + tokens);
        }
        if (!price.currency().equals(Money.WON)
                || Money.won(MIN_WON).exceeds(price)
                || price.exceeds(Money.won(MAX_WON))) {
            throw new IllegalArgumentException("Pack " + id + " has no usable price: " + price);
        }
    }

    /** From {@code id:tokens:won}. */
    static TokenPack of(String text) {
        String[] parts = text.strip().split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A pack is written id:tokens:won, not " + text);
        }
        return new TokenPack(parts[0], Long.parseLong(parts[1]), Money.won(Long.parseLong(parts[2])));
    }
}
