package io.ktravel.member.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of access tokens. The first one signs, all are published: a new key is put behind the old one first, before
 * it once every server knows it, and the old one goes when its last token has expired.
 */
@ApplicationScoped
public class SigningKeys {
    /** Files with PKCS#8 RSA keys of at least 2048 bits in PEM. */
    @Inject
    @ConfigProperty(name = "ktravel.signing-key")
    List<String> files;

    private List<JWK> keys = List.of();

    @PostConstruct
    void load() {
        keys = files.stream().map(file -> (JWK) read(Path.of(file.strip()))).toList();
    }

    /** The public halves as a JWK set (RFC 7517). */
    public Map<String, Object> published() {
        return new JWKSet(keys).toPublicJWKSet().toJSONObject();
    }

    String signed(JWTClaimsSet claims) {
        RSAKey key = keys.get(0).toRSAKey();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
        return token.serialize();
    }

    private static RSAKey read(Path file) {
        try {
            String text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            PKCS8EncodedKeySpec encoded =
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text));
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) rsa.generatePrivate(encoded);
            RSAPublicKeySpec half = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return new RSAKey.Builder((java.security.interfaces.RSAPublicKey) rsa.generatePublic(half))
                    .privateKey(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException | GeneralSecurityException | JOSEException | IllegalArgumentException e) {
            throw new IllegalStateException("KTRAVEL_SIGNING_KEY: no PKCS#8 RSA key in PEM in " + file, e);
        }
    }
}
