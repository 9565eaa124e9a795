package io.ktravel.launcher.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The pages that a person sees. What they show was checked before, so nothing in it needs escaping but the links. */
final class CheckoutPage {
    private CheckoutPage() {}

    /** Forms that post {@code decision} to the address that the page was read from. */
    static String of(String orderId, long amount) {
        return text("checkout.html").replace("{orderId}", orderId).replace("{amount}", "%,d".formatted(amount));
    }

    static String left() {
        return text("left.html");
    }

    static String twice(String first, String second) {
        return text("twice.html").replace("{first}", escaped(first)).replace("{second}", escaped(second));
    }

    private static String escaped(String link) {
        return link.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static String text(String name) {
        try (InputStream page = Objects.requireNonNull(CheckoutPage.class.getResourceAsStream(name))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
