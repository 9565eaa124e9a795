package io.ktravel.launcher.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page of both stand-ins: a form that posts {@code username} to the address that it was read from. */
final class LoginPage {
    private LoginPage() {}

    static String of(String provider) {
        try (InputStream page = Objects.requireNonNull(LoginPage.class.getResourceAsStream("login.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("{provider}", provider);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
