package io.ktravel.launcher.ingress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides by path. A path that can be read in two ways (dot segments, double or encoded slashes, matrix parameters,
 * doubly encoded characters) leads nowhere: the server behind might read it the other way, into what is internal.
 */
final class Routing {
    private static final Pattern API = Pattern.compile("/api/([a-z]+)(/.*)?");
    private static final Pattern INTERNAL = Pattern.compile("/v[0-9]+/internal(/.*)?");
    private static final Pattern OPEN_API = Pattern.compile("/openapi(/.*)?");
    private static final Set<String> HEALTH = Set.of("/health", "/health/started", "/health/ready", "/health/live");

    private final Set<String> contexts;

    Routing(Collection<String> contexts) {
        this.contexts = Set.copyOf(contexts);
    }

    /** @param path as it came, percent-encoded, without the query */
    Target route(String path) {
        if (isAmbiguous(path)) {
            return new Target.Nowhere();
        }
        if (HEALTH.contains(path)) {
            return new Target.Health(path);
        }
        Matcher api = API.matcher(path);
        return api.matches() && contexts.contains(api.group(1))
                ? inContext(api.group(1), path, api.group(2) == null ? "" : api.group(2))
                : new Target.Nowhere();
    }

    private static Target inContext(String context, String path, String rest) {
        if (OPEN_API.matcher(rest).matches()) {
            return new Target.Server(context, rest);
        }
        boolean internal =
                INTERNAL.matcher(decoded(rest).toLowerCase(Locale.ROOT)).matches();
        return internal ? new Target.Nowhere() : new Target.Server(context, path);
    }

    private static boolean isAmbiguous(String path) {
        try {
            String decoded = decoded(path);
            return !path.startsWith("/")
                    || path.contains(";")
                    || count(path, '/') != count(decoded, '/')
                    || decoded.contains("//")
                    || decoded.contains("\\")
                    || decoded.contains("%")
                    || decoded.contains(";")
                    || decoded.chars().anyMatch(Character::isISOControl)
                    || hasDotSegment(decoded);
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }

    private static boolean hasDotSegment(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
