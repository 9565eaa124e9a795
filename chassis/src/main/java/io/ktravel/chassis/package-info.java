/** Technical code that every context shares. Nothing in here knows a member, a token or a plan. */
package io.ktravel.chassis;
