package io.ktravel.member.topup.kakaopay;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A payment that is open.
 *
 * @param tid KakaoPay's name for it
 * @param page where the member agrees to it in a browser
 */
record Ready(
        @Nullable String tid,
        @JsonProperty("next_redirect_pc_url") @Nullable String page) {}
