/** The plan context as its tests inside the server see it. */
package io.ktravel.plan.probe;
