package io.ktravel.launcher.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Query and form of a request; the form wins. A parameter that is missing is the empty string. */
public final class Parameters {
    private final Map<String, String> values = new HashMap<>();

    public static Parameters of(HttpExchange exchange) throws IOException {
        Parameters parameters = new Parameters();
        parameters.add(exchange.getRequestURI().getRawQuery());
        parameters.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        return parameters;
    }

    private void add(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (String pair : encoded.split("&", -1)) {
            String[] both = pair.split("=", 2);
            values.put(decode(both[0]), both.length == 2 ? decode(both[1]) : "");
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }
}
