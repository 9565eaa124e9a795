package io.ktravel.plan.board;

import io.ktravel.plan.planning.Plan;

/**
 * A shared plan by a member whom many follow.
 *
 * @param weight by followers and hearts, half of it gone with each month
 * @param followers at least so many: the power of two that the author has reached
 */
public record Fashionable(Plan plan, double weight, long followers) {}
