package io.ktravel.member.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.signin.AccessTokens;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** Reads the archives of the other contexts. Half an archive would be a lie: all of them answer, or there is none. */
@ApplicationScoped
public class ContextArchives {
    static final List<String> CONTEXTS = List.of("plan", "follow", "notification");
    private static final Logger LOG = Logger.getLogger(ContextArchives.class.getName());
    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 5_000;
    private static final int RETRY_SECONDS = 30;
    /** Of things with up to 256 KiB each. */
    private static final int PAGE = 20;

    @Inject
    AccessTokens accessTokens;

    @Inject
    Config config;

    private final Map<String, ContextArchive> clients = new ConcurrentHashMap<>();

    /** One context's. */
    final class Source {
        private final String context;
        private final String memberId;
        private final ContextArchive archive;
        private final String authorization;

        private Source(String context, String memberId) {
            this.context = context;
            this.memberId = memberId;
            this.archive = clients.computeIfAbsent(context, ContextArchives.this::client);
            this.authorization = "Bearer " + accessTokens.forService("member").value();
        }

        List<String> parts() {
            List<String> names = new ArrayList<>();
            answer(context, () -> archive.parts(authorization, memberId)).forEach(name -> names.add(name.asText()));
            return names;
        }

        /** Hands over everything in the part, page by page. */
        void read(String part, String language, Consumer<JsonNode> entries) {
            @Nullable String cursor = null;
            do {
                JsonNode page = page(part, language, cursor);
                page.path("items").forEach(entries);
                cursor = page.path("next").isTextual() ? page.path("next").asText() : null;
            } while (cursor != null);
        }

        private JsonNode page(String part, String language, @Nullable String cursor) {
            return answer(context, () -> archive.page(authorization, language, memberId, part, PAGE, cursor));
        }
    }

    @PreDestroy
    void close() {
        for (ContextArchive client : clients.values()) {
            try {
                // By MicroProfile REST Client, every client is one.
                ((Closeable) client).close();
            } catch (IOException e) {
                LOG.log(Level.FINE, "Connections are given up", e);
            }
        }
    }

    Source of(String context, String memberId) {
        return new Source(context, memberId);
    }

    private ContextArchive client(String context) {
        String address = config.getValue("ktravel." + context + "-url", String.class);
        return RestClientBuilder.newBuilder()
                .baseUri(URI.create(address + "/api/" + context + "/v1"))
                .connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .readTimeout(READ_MILLIS, TimeUnit.MILLISECONDS)
                .build(ContextArchive.class);
    }

    /** @throws RuleBroken 503 with Retry-After when the context cannot be asked just now */
    private static JsonNode answer(String context, Supplier<Response> request) {
        try (Response response = request.get()) {
            if (response.getStatus() == Response.Status.OK.getStatusCode()) {
                return Json.read(response.readEntity(String.class), JsonNode.class);
            }
            LOG.log(Level.WARNING, "No archive of {0}: it answered {1}", new Object[] {context, response.getStatus()});
        } catch (ProcessingException e) {
            LOG.log(Level.WARNING, e, () -> "No archive of " + context);
        }
        throw new RuleBroken(CommonProblem.UNAVAILABLE).retryAfter(RETRY_SECONDS);
    }
}
