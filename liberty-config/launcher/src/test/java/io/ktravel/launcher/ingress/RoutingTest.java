package io.ktravel.launcher.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    private final Routing routing = new Routing(List.of("member", "plan"));

    @Test
    void an_api_goes_to_the_server_of_its_context() {
        assertThat(routing.route("/api/member/v1/members/me")).isEqualTo(server("member", "/api/member/v1/members/me"));
        assertThat(routing.route("/api/plan/v1/plans/1")).isEqualTo(server("plan", "/api/plan/v1/plans/1"));
    }

    @Test
    void letters_of_any_language_and_spaces_may_stand_in_a_path() {
        String path = "/api/plan/v1/destinations/%EB%B6%80%EC%82%B0%20a+b";

        assertThat(routing.route(path)).isEqualTo(server("plan", path));
    }

    @Test
    void the_open_api_of_a_context_is_at_its_server_s_own_address() {
        assertThat(routing.route("/api/plan/openapi")).isEqualTo(server("plan", "/openapi"));
        assertThat(routing.route("/api/plan/openapi/ui/")).isEqualTo(server("plan", "/openapi/ui/"));
    }

    @Test
    void health_is_asked_of_all() {
        assertThat(routing.route("/health/ready")).isEqualTo(new Target.Health("/health/ready"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/",
                "",
                "/api",
                "/api/cafe/v1/orders",
                "/api/memberx/v1",
                "/health/other",
                "/openapi",
                "/ibm/api"
            })
    void anything_else_leads_nowhere(String path) {
        assertThat(routing.route(path)).isEqualTo(new Target.Nowhere());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/member/v1/internal",
                "/api/member/v1/internal/",
                "/api/member/v1/internal/wallets/1/spends/2",
                "/api/member/v2/internal/wallets",
                "/api/member/v1/INTERNAL/wallets",
                "/api/member/v1/%69nternal/wallets",
                "/api/member/v1/%2569nternal/wallets",
                "/api/member/v1//internal/wallets",
                "/api/member//v1/internal/wallets",
                "//api/member/v1/internal/wallets",
                "/api/member/v1/./internal/wallets",
                "/api/member/v1/%2e/internal/wallets",
                "/api/member/v1/x/../internal/wallets",
                "/api/member/v1/x/%2E%2e/internal/wallets",
                "/api/member/v1%2finternal/wallets",
                "/api/member/v1/%5cinternal/wallets",
                "/api/member/v1;a=b/internal/wallets",
                "/api/member/v1/internal;a=b/wallets",
                "/api/member/v1/%3binternal/wallets",
                "/api/member/v1/internal%00/wallets",
                "/api/member/v1/internal%0d%0a/wallets",
                "/api/member/openapi/../v1/internal/wallets",
                "/api/member/v1/%zz/internal"
            })
    void no_spelling_of_an_internal_path_gets_through(String path) {
        assertThat(routing.route(path)).isEqualTo(new Target.Nowhere());
    }

    @Property
    void whatever_is_forwarded_reads_the_same_however_often_it_is_decoded_and_names_nothing_internal(
            @ForAll("paths") String path) {
        if (routing.route(path) instanceof Target.Server server) {
            assertThat(server.path()).isEqualTo(path);
            assertThat(decoded(path)).isEqualTo(decoded(decoded(path))).doesNotContain("\\", ";", "\0");
            String[] segments =
                    decoded(path).substring(1).toLowerCase(Locale.ROOT).split("/");
            assertThat(segments).doesNotContain("", ".", "..");
            assertThat(segments.length > 3 ? segments[3] : "").isNotEqualTo("internal");
        }
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path, StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> piece = Arbitraries.of(
                "/",
                "//",
                "/./",
                "/../",
                "v1",
                "internal",
                "Internal",
                "%2f",
                "%2e",
                "%2e%2e",
                "%69nternal",
                ";a",
                "\\",
                "%5c",
                "%25",
                "wallets",
                "%00",
                "a");
        return piece.list().ofMaxSize(6).map(pieces -> "/api/member/v1/" + String.join("", pieces));
    }

    private static Target server(String context, String path) {
        return new Target.Server(context, path);
    }
}
