package io.ktravel.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Keys and passwords of this installation, made on its first start and kept in {@code <data>/secrets}. */
final class Secrets {
    static final String COOKIE_KEY = "cookie-key";
    static final String KEYSTORE = "keystore-password";
    static final String GOOGLE_CLIENT = "google-client-secret";
    static final String NAVER_CLIENT = "naver-client-secret";
    static final String TOSS = "toss-secret-key";
    static final String DATABASE = "database-password";

    private static final List<String> NAMES = List.of(
            COOKIE_KEY,
            "plan-service-secret",
            "follow-service-secret",
            "notification-service-secret",
            KEYSTORE,
            GOOGLE_CLIENT,
            NAVER_CLIENT,
            TOSS,
            DATABASE);
    private static final int BYTES = 32;

    private final Path folder;
    private final Properties values = new Properties();

    private Secrets(Path folder) {
        this.folder = folder;
    }

    static Secrets in(Path data) {
        Secrets secrets = new Secrets(data.resolve("secrets"));
        try {
            DataFolder.createPrivate(secrets.folder);
            secrets.loadOrMake();
            secrets.requireSigningKey();
        } catch (IOException failed) {
            throw new CannotStart(
                    "The secrets in " + secrets.folder + " cannot be read or written (" + DataFolder.reason(failed)
                            + ").",
                    failed);
        }
        return secrets;
    }

    /** 256 random bits in base64url. */
    String value(String name) {
        @Nullable String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no secret " + name);
        }
        return value;
    }

    /** RSA 2048, PKCS#8 in PEM. */
    Path signingKey() {
        return folder.resolve("signing-key.pem");
    }

    private void loadOrMake() throws IOException {
        Path file = folder.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        if (addMissing()) {
            StringWriter text = new StringWriter();
            values.store(text, "Secrets of this installation. Delete a line to have it made anew.");
            DataFolder.writePrivate(file, text.toString());
        }
    }

    private boolean addMissing() {
        List<String> missing =
                NAMES.stream().filter(name -> !values.containsKey(name)).toList();
        missing.forEach(name -> values.setProperty(name, random()));
        return !missing.isEmpty();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void requireSigningKey() throws IOException {
        if (!Files.exists(signingKey())) {
            DataFolder.writePrivate(signingKey(), newSigningKey());
        }
    }

    private static String newSigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException everyJavaHasRsa) {
            throw new IllegalStateException(everyJavaHasRsa);
        }
    }
}
