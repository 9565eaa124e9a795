/** The notification context as its tests inside the server see it. */
package io.ktravel.notification.probe;
