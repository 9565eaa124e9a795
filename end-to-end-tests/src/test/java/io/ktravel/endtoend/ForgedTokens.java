package io.ktravel.endtoend;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Access tokens of a member, with the administrator's role, made past the sign-in: one that is good, and others. */
final class ForgedTokens {
    private static final String AUDIENCE = "ktravel";
    private static final String ISSUER = "urn:ktravel:member";

    private final String member;
    private final RSAKey published;
    private final RSAPrivateKey ours;
    private final RSAKey foreign;

    ForgedTokens(Ktravel system, String member) throws Exception {
        this.member = member;
        this.published = JWK.parse(system.anonymous()
                        .get("/api/member/v1/jwks")
                        .json()
                        .path("keys")
                        .path(0)
                        .toString())
                .toRSAKey();
        this.ours = signingKey(system.stage().settings().data());
        this.foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
    }

    private static RSAPrivateKey signingKey(Path data) throws Exception {
        String pem = Files.readString(data.resolve("secrets/signing-key.pem"));
        byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]*-----", ""));
        return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    }

    String good() throws JOSEException {
        return signed(claims(300, AUDIENCE, ISSUER), published.getKeyID(), ours);
    }

    /** By what is wrong with them. */
    Map<String, String> useless() throws Exception {
        JWTClaimsSet good = claims(300, AUDIENCE, ISSUER);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", signed(claims(-600, AUDIENCE, ISSUER), published.getKeyID(), ours));
        tokens.put("wrong audience", signed(claims(300, "somebody-else", ISSUER), published.getKeyID(), ours));
        tokens.put("wrong issuer", signed(claims(300, AUDIENCE, "urn:somebody:else"), published.getKeyID(), ours));
        tokens.put("wrong key", signed(good, published.getKeyID(), foreign.toRSAPrivateKey()));
        tokens.put("unknown key", signed(good, "foreign", foreign.toRSAPrivateKey()));
        tokens.put("none", new PlainJWT(good).serialize());
        tokens.put("public key as secret", signed(good, JWSAlgorithm.HS256, new MACSigner(publicKey())));
        tokens.put("changed", changed(signed(good, published.getKeyID(), ours)));
        tokens.put("no token at all", "not.a.token");
        tokens.put("empty", "");
        return tokens;
    }

    private byte[] publicKey() throws JOSEException {
        return published.toRSAPublicKey().getEncoded();
    }

    /** Longer life under the old signature. */
    private String changed(String token) {
        String[] parts = token.split("\\.");
        String claims = claims(86_400, AUDIENCE, ISSUER).toString();
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    private JWTClaimsSet claims(long seconds, String audience, String issuer) {
        Instant until = Instant.now().plusSeconds(seconds);
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(member)
                .claim("upn", "dana")
                .claim("groups", List.of("member", "admin"))
                .issueTime(Date.from(until.minusSeconds(900)))
                .expirationTime(Date.from(until))
                .jwtID(Long.toString(System.nanoTime()))
                .build();
    }

    private static String signed(JWTClaimsSet claims, String keyId, RSAPrivateKey key) throws JOSEException {
        return signed(
                claims, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), new RSASSASigner(key));
    }

    private String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        return signed(
                claims,
                new JWSHeader.Builder(algorithm).keyID(published.getKeyID()).build(),
                signer);
    }

    private static String signed(JWTClaimsSet claims, JWSHeader header, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
