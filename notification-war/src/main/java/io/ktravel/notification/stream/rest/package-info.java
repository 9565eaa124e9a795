/** The stream over HTTP. 실시간 알림 스트림 REST API. */
@NullMarked
package io.ktravel.notification.stream.rest;

import org.jspecify.annotations.NullMarked;
