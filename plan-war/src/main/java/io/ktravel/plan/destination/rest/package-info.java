/** What can be visited, for clients that offer and verify places. 클라이언트에 제공하는 여행지와 장소. */
package io.ktravel.plan.destination.rest;
