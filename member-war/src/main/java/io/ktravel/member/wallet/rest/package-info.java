/** Wallets over HTTP: for their members, for other contexts under {@code /internal}, for administrators. */
@NullMarked
package io.ktravel.member.wallet.rest;

import org.jspecify.annotations.NullMarked;
