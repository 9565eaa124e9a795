package io.ktravel.member.signin.rest;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body of type {@code application/x-www-form-urlencoded}; of a field that stands there twice, the first counts. */
record Form(Map<String, String> fields) {
    /** @throws RuleBroken 400 {@code bad-request} for a percent sign without its two digits */
    static Form read(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&")) {
            String[] pair = field.split("=", 2);
            fields.putIfAbsent(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
        }
        return new Form(fields);
    }

    @Nullable
    String first(String name) {
        return fields.get(name);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new RuleBroken(CommonProblem.BAD_REQUEST);
        }
    }
}
