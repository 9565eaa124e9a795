/** The member context as its tests inside the server see it. */
package io.ktravel.member.probe;
