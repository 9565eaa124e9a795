package io.ktravel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path data;

    @Test
    void secrets_are_made_once_and_found_again() throws Exception {
        Secrets first = Secrets.in(data);
        String key = Files.readString(first.signingKey());

        Secrets second = Secrets.in(data);

        assertThat(second.value(Secrets.COOKIE_KEY)).isEqualTo(first.value(Secrets.COOKIE_KEY));
        assertThat(second.signingKey()).hasContent(key);
    }

    @Test
    void every_secret_has_256_bits_of_its_own() {
        Secrets secrets = Secrets.in(data);

        Set<String> values = Stream.of(
                        Secrets.COOKIE_KEY,
                        "plan-service-secret",
                        Secrets.KEYSTORE,
                        Secrets.GOOGLE_CLIENT,
                        Secrets.NAVER_CLIENT,
                        Secrets.TOSS,
                        Secrets.DATABASE)
                .map(secrets::value)
                .collect(Collectors.toSet());

        assertThat(values).hasSize(7).allMatch(value -> Base64.getUrlDecoder().decode(value).length == 32);
    }

    @Test
    void a_secret_whose_line_was_deleted_is_made_anew_and_the_others_stay() throws Exception {
        String cookieKey = Secrets.in(data).value(Secrets.COOKIE_KEY);
        Path file = data.resolve("secrets/secrets.properties");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith(Secrets.KEYSTORE))
                        .toList());

        Secrets again = Secrets.in(data);

        assertThat(again.value(Secrets.KEYSTORE)).isNotBlank();
        assertThat(again.value(Secrets.COOKIE_KEY)).isEqualTo(cookieKey);
    }

    @Test
    void nobody_but_the_owner_may_read_them() throws Exception {
        Secrets secrets = Secrets.in(data);

        assertThat(mode(data.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(mode(data.resolve("secrets/secrets.properties"))).isEqualTo("rw-------");
        assertThat(mode(secrets.signingKey())).isEqualTo("rw-------");
    }

    @Test
    void the_signing_key_is_rsa_2048_in_pkcs8() throws Exception {
        String pem = Files.readString(Secrets.in(data).signingKey());

        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        RSAPrivateKey key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));

        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
