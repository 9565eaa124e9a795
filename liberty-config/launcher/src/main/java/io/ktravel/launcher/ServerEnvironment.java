package io.ktravel.launcher;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one server: only what its contexts need, so that a context cannot read another one's secrets.
 * A {@code KTRAVEL_} variable of the user wins, in the servers that need it.
 */
final class ServerEnvironment {
    static final String GOOGLE_CLIENT_ID = "ktravel-at-google";
    static final String NAVER_CLIENT_ID = "ktravel-at-naver";
    private static final String TOSS_SECRET_KEY = "KTRAVEL_TOSS_SECRET_KEY";
    static final String TOSS_CLIENT_KEY = "ktravel-at-toss";

    private final Settings settings;
    private final Secrets secrets;

    ServerEnvironment(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    Map<String, String> of(List<Context> contexts, int port) {
        Map<String, String> environment = new TreeMap<>(common(port));
        environment.put(
                "OTEL_SERVICE_NAME",
                contexts.size() == 1 ? "ktravel-" + contexts.get(0).name() : "ktravel");
        contexts.forEach(context -> environment.putAll(of(context)));
        Set<String> foreign = secretsOfOthers(contexts);
        settings.environment().forEach((name, value) -> {
            if (!foreign.contains(name)) {
                environment.put(name, value);
            }
        });
        return environment;
    }

    private Set<String> secretsOfOthers(List<Context> contexts) {
        Set<String> names = new HashSet<>();
        settings.contexts().stream()
                .filter(context -> !contexts.contains(context))
                .forEach(context -> names.addAll(of(context).keySet()));
        contexts.forEach(context -> names.removeAll(of(context).keySet()));
        return names;
    }

    private Map<String, String> common(int port) {
        Map<String, String> common = new TreeMap<>();
        common.put("KTRAVEL_DATA", settings.data().toString());
        common.put("KTRAVEL_HTTP_PORT", Integer.toString(port));
        common.put("KTRAVEL_PUBLIC_ORIGIN", settings.origin());
        common.put("KTRAVEL_KAFKA", "127.0.0.1:" + settings.ports().kafka());
        common.put("KTRAVEL_JWKS_URI", address(memberContext()) + "/api/member/v1/jwks");
        common.put("keystore_password", secrets.value(Secrets.KEYSTORE));
        settings.contexts().forEach(context -> common.put(context.variable("URL"), address(context)));
        return common;
    }

    /** Past the ingress. */
    private String address(Context context) {
        return "http://localhost:" + settings.serverPort(context);
    }

    private Context memberContext() {
        return settings.contexts().stream()
                .filter(context -> context.name().equals("member"))
                .findFirst()
                .orElseThrow(() -> new CannotStart("There is no member-war in " + settings.root() + "."));
    }

    private Map<String, String> of(Context context) {
        Map<String, String> own = new TreeMap<>(database(context));
        own.putAll(context.name().equals("member") ? member() : serviceSecret(context.name()));
        return own;
    }

    /** By which member knows a context. */
    private Map<String, String> serviceSecret(String context) {
        return Map.of(
                "KTRAVEL_" + context.toUpperCase(Locale.ROOT) + "_SERVICE_SECRET",
                secrets.value(context + "-service-secret"));
    }

    private Map<String, String> database(Context context) {
        String url = context.variable("DB_URL");
        String user = context.variable("DB_USER");
        String password = context.variable("DB_PASSWORD");
        requireUser(url, user);
        return Map.of(
                url,
                "jdbc:derby:" + settings.data().resolve("derby").resolve(context.name()) + ";create=true",
                user,
                "ktravel",
                password,
                secrets.value(Secrets.DATABASE));
    }

    /** A database of the user's must not be opened with a name that the launcher made up. */
    private void requireUser(String url, String user) {
        @Nullable String given = settings.environment().get(url);
        if (given != null
                && !given.startsWith("jdbc:derby:")
                && !settings.environment().containsKey(user)) {
            throw new CannotStart(url + " is set, but not " + user + ": set that and "
                    + user.replace("_USER", "_PASSWORD") + " too.");
        }
    }

    /** The sandbox; with a key of the user's, Toss Payments itself, which has an address of its own. */
    private Map<String, String> toss() {
        Map<String, String> toss = new TreeMap<>();
        toss.put(TOSS_SECRET_KEY, secrets.value(Secrets.TOSS));
        if (!settings.environment().containsKey(TOSS_SECRET_KEY)) {
            String sandbox = "http://localhost:" + settings.ports().toss();
            toss.put("KTRAVEL_TOSS_API_URL", sandbox);
            toss.put("KTRAVEL_TOSS_CHECKOUT_URL", sandbox + "/checkout");
            toss.put("KTRAVEL_TOSS_CLIENT_KEY", TOSS_CLIENT_KEY);
        }
        return toss;
    }

    /** What the user has set of it, so that it reaches member alone. */
    private Map<String, String> kakaoPay() {
        Map<String, String> kakaoPay = new TreeMap<>(settings.environment());
        kakaoPay.keySet().removeIf(name -> !name.startsWith("KTRAVEL_KAKAOPAY_"));
        return kakaoPay;
    }

    private Map<String, String> member() {
        Map<String, String> own = new TreeMap<>();
        own.put("KTRAVEL_SIGNING_KEY", secrets.signingKey().toString());
        own.put("KTRAVEL_COOKIE_KEY", secrets.value(Secrets.COOKIE_KEY));
        List.of("plan", "follow", "notification").forEach(context -> own.putAll(serviceSecret(context)));
        own.put("KTRAVEL_GOOGLE_ISSUER", "http://localhost:" + settings.ports().google() + "/google");
        own.put("KTRAVEL_GOOGLE_CLIENT_ID", GOOGLE_CLIENT_ID);
        own.put("KTRAVEL_GOOGLE_CLIENT_SECRET", secrets.value(Secrets.GOOGLE_CLIENT));
        own.put("KTRAVEL_NAVER_AUTH_URL", "http://localhost:" + settings.ports().naver() + "/oauth2.0");
        own.put("KTRAVEL_NAVER_API_URL", "http://localhost:" + settings.ports().naver());
        own.put("KTRAVEL_NAVER_CLIENT_ID", NAVER_CLIENT_ID);
        own.put("KTRAVEL_NAVER_CLIENT_SECRET", secrets.value(Secrets.NAVER_CLIENT));
        own.putAll(toss());
        own.putAll(kakaoPay());
        own.put("KTRAVEL_ADMINS", "google:admin,naver:admin");
        return own;
    }
}
