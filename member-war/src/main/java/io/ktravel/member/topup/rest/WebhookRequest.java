package io.ktravel.member.topup.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A provider's call, of which nothing is read but the order. It is the provider's document, to which it may add fields.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WebhookRequest(@NotNull @Valid Data data) {
    /** @param orderId the top-up */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Data(@NotNull String orderId) {}
}
