/** The smallest context that there can be, to see the chassis at work inside a server: it keeps notes. */
package io.ktravel.chassis.probe;
