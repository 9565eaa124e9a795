package io.ktravel.plan.planning.rest;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.probe.InPlan;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RunAsClient
class PlanResourceIT extends InPlan {
    private final Api api = Api.of("plan");
    private final String[] dana = Api.as(Ids.next(), "member");
    private final String[] eve = Api.as(Ids.next(), "member");
    private String plan;
    private String version;

    @BeforeEach
    void dana_has_a_plan() {
        HttpResponse<String> made = api.post("/plans", body(4), dana);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        plan = "/plans/" + json(made).path("id").asText();
        version = made.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void a_plan_is_its_owners() {
        HttpResponse<String> read = api.get(plan, dana);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(json(read).path("groupSize").asInt()).isEqualTo(4);
        assertThat(read.headers().firstValue("ETag")).hasValue(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void somebody_elses_plan_answers_like_one_that_does_not_exist(String method) {
        String body = method.equals("PUT") || method.equals("PATCH") ? body(2) : null;
        String[] headers = Api.with(eve, "If-Match", "*");
        HttpResponse<String> danas = api.send(method, plan, body, headers);
        HttpResponse<String> unknown = api.send(method, "/plans/" + Ids.next(), body, headers);

        assertThat(danas.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(withoutInstance(danas)).isEqualTo(withoutInstance(unknown));
        assertThat(json(api.get(plan, dana)).path("groupSize").asInt()).isEqualTo(4);
    }

    @Test
    void somebody_elses_list_does_not_name_it() {
        assertThat(json(api.get("/plans", eve)).path("items")).isEmpty();
    }

    @Test
    void a_stale_version_changes_nothing() {
        assertThat(api.put(plan, body(5), Api.with(dana, "If-Match", version)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> stale = api.put(plan, body(6), Api.with(dana, "If-Match", version));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(api.get(plan, dana)).path("groupSize").asInt()).isEqualTo(5);
    }

    @Test
    void of_many_writers_at_the_same_time_one_wins() {
        List<CompletableFuture<HttpResponse<String>>> writers = IntStream.rangeClosed(10, 19)
                .mapToObj(size -> api.start("PUT", plan, body(size), Api.with(dana, "If-Match", version)))
                .toList();

        List<HttpResponse<String>> answers =
                writers.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 412);
        List<HttpResponse<String>> winners =
                answers.stream().filter(a -> a.statusCode() == 200).toList();
        assertThat(winners).hasSize(1);
        assertThat(api.get(plan, dana).body()).isEqualTo(winners.get(0).body());
    }

    @ParameterizedTest
    @CsvSource({
        "member,  /admin/plans, 403",
        "service, /admin/plans, 403",
        "admin,   /admin/plans, 200",
        "admin,   /plans,       403",
        "service, /plans,       403",
    })
    void each_role_has_its_own_paths(String role, String path, int status) {
        assertThat(api.get(path, Api.as(Ids.next(), role)).statusCode()).isEqualTo(status);
        assertThat(api.get(path).statusCode()).isEqualTo(401);
    }

    private static String body(int groupSize) {
        return "{\"location\":\"Busan\",\"groupSize\":" + groupSize + "}";
    }

    private static ObjectNode withoutInstance(HttpResponse<String> problem) {
        return json(problem).<ObjectNode>deepCopy().without("instance");
    }
}
