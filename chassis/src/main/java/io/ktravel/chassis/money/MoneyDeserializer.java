package io.ktravel.chassis.money;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"amount": 12.5, "currency": "USD"}}, and a bare number as won. */
final class MoneyDeserializer extends JsonDeserializer<Money> {
    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return members(json, context);
        }
        return money(number(json, context), Money.WON, context);
    }

    private Money members(JsonParser json, DeserializationContext context) throws IOException {
        BigDecimal amount = null;
        String currency = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("amount")) {
                amount = number(json, context);
            } else if (name.equals("currency") && value == JsonToken.VALUE_STRING) {
                currency = json.getText();
            } else if (name.equals("currency")) {
                throw mismatch(context, "currency must be text");
            } else {
                // An error where unknown fields are errors, skipped where they are not.
                context.handleUnknownProperty(json, this, Money.class, name);
            }
        }
        return money(amount, currency, context);
    }

    private static Money money(@Nullable BigDecimal amount, @Nullable String currency, DeserializationContext context)
            throws IOException {
        if (amount == null || currency == null) {
            throw mismatch(context, "money needs an amount and a currency");
        }
        try {
            return new Money(amount, currency);
        } catch (IllegalArgumentException refused) {
            throw mismatch(context, String.valueOf(refused.getMessage()));
        }
    }

    private static BigDecimal number(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.currentToken().isNumeric() || json.isNaN()) {
            throw mismatch(context, "an amount must be a number");
        }
        return json.getDecimalValue();
    }

    private static IOException mismatch(DeserializationContext context, String why) {
        return MismatchedInputException.from(context.getParser(), Money.class, why);
    }
}
