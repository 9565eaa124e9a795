package io.ktravel.launcher.payment;

import java.net.URI;

/**
 * The one shop that the sandbox knows.
 *
 * @param clientKey for the payment page
 * @param secretKey for the API
 * @param origin that the browser is sent back to, such as {@code http://localhost:9080}
 * @param webhook that is told of every change
 */
public record Merchant(String clientKey, String secretKey, String origin, URI webhook) {
    boolean mayRedirectTo(String address) {
        return address.startsWith(origin + "/");
    }
}
