package io.ktravel.chassis.money;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in the currency's main unit: {@code 1200000 KRW} is 1.2 million won, {@code 12.5 USD} is 12 dollars 50.
 *
 * <p>The amount is kept in one canonical form (no trailing zeros behind the point, never an exponent), so two equal
 * amounts are equal records and JSON shows {@code 1200000}, never {@code 1.2E+6}. As JSON:
 * {@code {"amount": 1200000, "currency": "KRW"}}; a bare number is read as won.
 *
 * @param amount fewer than 16 digits before the point and at most as many behind it as the currency has (KRW none);
 *     may be negative
 * @param currency ISO 4217 code of a currency that has a unit, for example {@code KRW}
 */
@JsonDeserialize(using = MoneyDeserializer.class)
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    /** The currency of a bare number. */
    public static final String WON = "KRW";

    private static final int MAX_DIGITS = 15;

    /** @throws IllegalArgumentException unknown currency, too many decimals, or 16 digits and more */
    public Money {
        int decimals = decimalsOf(currency);
        amount = canonical(amount);
        if (amount.scale() > decimals) {
            throw new IllegalArgumentException(currency + " has at most " + decimals + " decimals");
        }
    }

    public static Money won(long amount) {
        return new Money(BigDecimal.valueOf(amount), WON);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * Rounds half up to the currency's decimals.
     *
     * @throws IllegalArgumentException unknown currency, or 16 digits and more
     */
    public static Money rounded(BigDecimal amount, String currency) {
        return new Money(canonicalSize(amount).setScale(decimalsOf(currency), RoundingMode.HALF_UP), currency);
    }

    /** @throws IllegalArgumentException other currency */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** @throws IllegalArgumentException other currency */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** @throws IllegalArgumentException the product has 16 digits or more */
    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    /** @throws IllegalArgumentException other currency */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** @throws IllegalArgumentException other currency */
    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    /** For people to read: {@code ₩1,200,000}. */
    public String format(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(Math.max(0, amount.scale()));
        format.setMaximumFractionDigits(decimalsOf(currency));
        return format.format(amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    private static int decimalsOf(String currency) {
        try {
            int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
            if (decimals >= 0) {
                return decimals;
            }
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("unknown currency " + currency, unknown);
        }
        throw new IllegalArgumentException(currency + " is not a currency with a unit");
    }

    private static BigDecimal canonical(BigDecimal amount) {
        BigDecimal stripped = canonicalSize(amount).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Refused before anything expands it: written out, {@code 1E+999999999} would fill the memory. */
    private static BigDecimal canonicalSize(BigDecimal amount) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) amount.precision() - amount.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException("an amount has at most " + MAX_DIGITS + " digits");
        }
        return amount;
    }
}
