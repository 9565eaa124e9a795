package io.ktravel.launcher.identity;

/**
 * The one application that a stand-in knows, as registered at the real provider.
 *
 * @param origin that redirect addresses must belong to, such as {@code http://localhost:9080}
 */
public record Client(String id, String secret, String origin) {
    boolean mayRedirectTo(String address) {
        return address.startsWith(origin + "/");
    }
}
