/** Who calls: the member, administrator or other context that an access token stands for. Everything is denied unless a method says otherwise. */
package io.ktravel.chassis.identity;
