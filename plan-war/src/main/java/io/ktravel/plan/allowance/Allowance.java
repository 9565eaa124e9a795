package io.ktravel.plan.allowance;

import org.jspecify.annotations.Nullable;

/**
 * Something of which there is so much in a day.
 *
 * @param name a short word, in small letters
 * @param memberId whose; null for everybody together
 * @param perDay at least 0
 */
public record Allowance(String name, @Nullable String memberId, int perDay) {
    String subject() {
        return memberId == null ? name : name + " " + memberId;
    }
}
