package io.ktravel.chassis.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Languages;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Reads and writes JSON bodies with Jackson. A body is validated (Jakarta Validation) as soon as it is read, so no
 * resource can forget to; every failure names the field.
 */
@Provider
@Consumes({"application/json", "application/merge-patch+json"})
@Produces({"application/json", "application/problem+json", "application/*+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private static final MediaType MERGE_PATCH = new MediaType("application", "merge-patch+json");

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return media.isCompatible(MediaType.APPLICATION_JSON_TYPE) || media.isCompatible(MERGE_PATCH);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Object read = parse(body.readAllBytes(), Json.STRICT.constructType(generic));
        Violations.refuse(read, Languages.preferred(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE)));
        return read;
    }

    private static Object parse(byte[] body, com.fasterxml.jackson.databind.JavaType type) throws IOException {
        try {
            Object read = body.length == 0 ? null : Json.STRICT.readValue(body, type);
            if (read == null) {
                throw new RuleBroken(CommonProblem.MALFORMED_JSON, "empty");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    /** What the traveller wrote, told by field; parser errors without one tell line and column. */
    public static RuleBroken refusal(JsonProcessingException e) {
        if (e.getCause() instanceof RuleBroken broken) {
            return broken;
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return RuleBroken.invalid(path(mapping), why(mapping));
        }
        String where = e.getLocation() == null
                ? ""
                : "line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return new RuleBroken(CommonProblem.MALFORMED_JSON, where);
    }

    private static Message why(JsonMappingException e) {
        if (e instanceof PropertyBindingException) {
            return Message.common("unknown-field");
        }
        Class<?> expected = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (expected != null && expected.isEnum() && e instanceof InvalidFormatException) {
            return Message.common(
                    "wrong-value",
                    Arrays.stream(expected.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")));
        }
        return expected == null ? Message.common("not-readable") : Message.common("wrong-type", jsonName(expected));
    }

    private static String jsonName(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return "number";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "string";
            case "LocalDate" -> "date YYYY-MM-DD";
            case "LocalTime" -> "time HH:mm";
            case "Boolean", "boolean" -> "boolean";
            case "List", "ArrayList", "Set" -> "array";
            default -> "object";
        };
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return !CharSequence.class.isAssignableFrom(type)
                && type != byte[].class
                && (media.getSubtype().equals("json") || media.getSubtype().endsWith("+json"));
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.LENIENT.writeValueAsBytes(value));
    }
}
