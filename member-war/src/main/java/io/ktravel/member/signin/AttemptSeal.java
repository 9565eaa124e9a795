package io.ktravel.member.signin;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import io.ktravel.chassis.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes an attempt into a cookie value that the browser can neither read nor change: JWE, {@code dir} with
 * {@code A256GCM}. Every replica has the same key, so any of them can finish what another began.
 */
@ApplicationScoped
public class AttemptSeal {
    private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);

    /** 32 bytes in base64url. */
    @Inject
    @ConfigProperty(name = "ktravel.cookie-key")
    String key;

    public String seal(Attempt attempt) {
        try {
            JWEObject sealed = new JWEObject(HEADER, new Payload(Json.write(attempt)));
            sealed.encrypt(new DirectEncrypter(Base64.getUrlDecoder().decode(key)));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("KTRAVEL_COOKIE_KEY must be 32 bytes in base64url", e);
        }
    }

    /** Empty for what was not sealed with this key. */
    Optional<Attempt> open(String value) {
        try {
            JWEObject sealed = JWEObject.parse(value);
            if (!HEADER.getAlgorithm().equals(sealed.getHeader().getAlgorithm())
                    || !HEADER.getEncryptionMethod().equals(sealed.getHeader().getEncryptionMethod())) {
                return Optional.empty();
            }
            sealed.decrypt(new DirectDecrypter(Base64.getUrlDecoder().decode(key)));
            return Optional.of(Json.read(sealed.getPayload().toString(), Attempt.class));
        } catch (ParseException | JOSEException foreign) {
            return Optional.empty();
        }
    }
}
