/** The follow context as its tests inside the server see it. */
package io.ktravel.follow.probe;
