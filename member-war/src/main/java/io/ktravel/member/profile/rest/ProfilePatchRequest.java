package io.ktravel.member.profile.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.profile.Profile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch (RFC 7396) of the profile: what is absent stays, null takes the avatar away. The read-only fields
 * of the representation are accepted and ignored, so that a client may send back what it read.
 */
@JsonIgnoreProperties({"id", "email", "roles", "createdAt"})
public record ProfilePatchRequest(
        @Schema(implementation = String.class, description = "1–30 characters on one line") @Nullable
        JsonNode nickname,

        @Schema(implementation = String.class, nullable = true, description = "https address, at most 500 characters")
        @Nullable
        JsonNode avatar,

        @Schema(
                implementation = String.class,
                enumeration = {"ko", "en"})
        @Nullable
        JsonNode locale) {
    /** @throws RuleBroken 400 naming the field that breaks a rule */
    Profile applyTo(Profile before) {
        return new Profile(
                required("nickname", nickname, before.nickname()),
                text("avatar", avatar, before.avatar()),
                required("locale", locale, before.locale()));
    }

    private static String required(String field, @Nullable JsonNode value, String before) {
        String text = text(field, value, before);
        if (text == null) {
            throw RuleBroken.invalid(field, Message.common("required"));
        }
        return text;
    }

    private static @Nullable String text(String field, @Nullable JsonNode value, @Nullable String before) {
        if (value == null) {
            return before;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw RuleBroken.invalid(field, Message.common("wrong-type", "string"));
        }
        return value.textValue();
    }
}
