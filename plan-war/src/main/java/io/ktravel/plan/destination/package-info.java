/** The destinations that this server knows, loaded from the catalogue when it starts. 카탈로그에서 불러온 여행지. */
package io.ktravel.plan.destination;
