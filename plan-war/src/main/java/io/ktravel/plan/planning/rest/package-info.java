/** Plans over HTTP. 계획 REST API. */
package io.ktravel.plan.planning.rest;
