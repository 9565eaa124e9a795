package io.ktravel.endtoend;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without pictures: keeps cookies, does not follow redirects by itself, fills in login forms. */
final class Browser {
    private static final Pattern FORM_ACTION = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Signs in through the provider's login page, up to the answer of our callback. */
    HttpResponse<String> signIn(String origin, String provider, String user) {
        URI login = location(get(URI.create(origin + "/api/member/v1/sign-in/" + provider + "?returnTo=/")));
        return get(providerCallback(login, user));
    }

    /** Fills in the provider's login page; the address to which the provider then sends the browser. */
    URI providerCallback(URI login, String user) {
        HttpResponse<String> page = get(login);
        Matcher form = FORM_ACTION.matcher(page.body());
        URI action = form.find() && !form.group(1).isBlank()
                ? login.resolve(form.group(1).replace("&amp;", "&"))
                : login;
        return location(post(action, "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8)));
    }

    /** Where sign-in at that provider begins: its login page with our state, nonce and challenge. */
    URI begin(String origin, String provider, String returnTo) {
        return location(get(URI.create(origin + "/api/member/v1/sign-in/" + provider + "?returnTo=" + returnTo)));
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    HttpResponse<String> post(URI address, String form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    Answer renew(String origin) {
        return new Answer(send(HttpRequest.newBuilder(URI.create(origin + "/api/member/v1/access-tokens"))
                .POST(HttpRequest.BodyPublishers.noBody())));
    }

    Answer signOut(String origin) {
        return new Answer(send(HttpRequest.newBuilder(URI.create(origin + "/api/member/v1/access-tokens"))
                .DELETE()));
    }

    private static URI location(HttpResponse<String> redirect) {
        return redirect.headers()
                .firstValue("Location")
                .map(redirect.uri()::resolve)
                .orElseThrow(() -> new AssertionError(
                        "no redirect from " + redirect.uri() + ": " + redirect.statusCode() + " " + redirect.body()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
