package io.ktravel.plan.recommendation;

/**
 * That a member asks for something.
 *
 * @param id the recommendation's, reserved for this request
 */
public record Request(String id, String memberId, Ask ask) {}
