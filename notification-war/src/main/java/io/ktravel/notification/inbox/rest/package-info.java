/** The inbox and its preferences over HTTP. 알림함 REST API. */
@NullMarked
package io.ktravel.notification.inbox.rest;

import org.jspecify.annotations.NullMarked;
