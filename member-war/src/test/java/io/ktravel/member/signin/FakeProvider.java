package io.ktravel.member.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ktravel.chassis.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Both providers over real HTTP on loopback; each answer can be replaced by a wrong one. */
class FakeProvider implements AutoCloseable {
    final Map<String, String> answers = new ConcurrentHashMap<>();
    final Map<String, String> requests = new ConcurrentHashMap<>();
    final RSAKey key;
    private final HttpServer http;
    volatile int status = 200;
    volatile long delayMillis;

    FakeProvider() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
        answers.put(
                "/.well-known/openid-configuration",
                Json.write(Map.of(
                        "issuer", address(),
                        "authorization_endpoint", address() + "/authorize",
                        "token_endpoint", address() + "/token",
                        "jwks_uri", address() + "/keys")));
        answers.put("/keys", new JWKSet(key).toPublicJWKSet().toString());
    }

    String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Thread.sleep(delayMillis);
            byte[] body = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    JWTClaimsSet.Builder claims(String nonce) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("dana")
                .audience("client")
                .claim("nonce", nonce)
                .claim("name", "다나")
                .claim("email", "dana@example.com")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    void issue(String idToken) {
        answers.put("/token", Json.write(Map.of("access_token", "a", "id_token", idToken)));
    }

    String signed(JWTClaimsSet.Builder claims) throws Exception {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
    }

    /** The confusion of a public key with a shared secret. */
    String signedByPublicKey(JWTClaimsSet.Builder claims) throws Exception {
        return signed(
                claims, JWSAlgorithm.HS256, new MACSigner(key.toPublicJWK().toJSONString()));
    }

    String signedByAnotherKey(JWTClaimsSet.Builder claims) throws Exception {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate()));
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    private static String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner signer)
            throws Exception {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("k").build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
