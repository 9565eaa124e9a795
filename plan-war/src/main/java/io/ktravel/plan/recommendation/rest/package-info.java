/** Recommendations over HTTP. 추천 REST API. */
package io.ktravel.plan.recommendation.rest;
