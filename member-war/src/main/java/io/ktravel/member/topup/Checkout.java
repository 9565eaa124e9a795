package io.ktravel.member.topup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where the member pays.
 *
 * @param provider such as {@code toss}
 * @param clientKey for the provider's payment window in the browser
 * @param url of a page of the provider's to which the browser is sent
 * @param session the provider's name for a payment that had to be opened first, else empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Checkout(
        String provider,
        @Nullable String clientKey,
        @Nullable String url,
        @JsonIgnore String session) {}
