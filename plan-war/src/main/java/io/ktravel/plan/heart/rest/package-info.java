/** Hearts over HTTP. 하트 REST API. */
package io.ktravel.plan.heart.rest;
