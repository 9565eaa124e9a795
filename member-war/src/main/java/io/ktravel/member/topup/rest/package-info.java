/** Token packs, top-ups and the providers' webhooks over HTTP. */
@NullMarked
package io.ktravel.member.topup.rest;

import org.jspecify.annotations.NullMarked;
