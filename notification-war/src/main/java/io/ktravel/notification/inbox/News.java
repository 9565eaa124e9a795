package io.ktravel.notification.inbox;

import java.time.Instant;

/**
 * Something that a member is to be told: ids only.
 *
 * @param actorId who did it
 * @param aboutId of what a member is told only once: a plan that was made, a heart, a follow relation, a recommendation
 * @param subjectId where the reader finds more, of a type that the kind says
 * @param at when it happened
 */
public record News(Kind kind, String actorId, String aboutId, String subjectId, Instant at) {}
