package io.ktravel.chassis.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** {@code YYYY-MM-DD} and nothing else, where Jackson's own reader also takes {@code [2026,1,1]}. */
final class TextualDate extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final int LENGTH = "YYYY-MM-DD".length();

    TextualDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText();
        try {
            if (text.length() == LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noDate) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, noDate.getMessage());
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not YYYY-MM-DD");
    }
}
