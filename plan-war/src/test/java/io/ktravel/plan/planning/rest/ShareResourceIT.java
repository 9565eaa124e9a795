package io.ktravel.plan.planning.rest;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

@RunAsClient
class ShareResourceIT extends InPlan {
    private final Api api = Api.of("plan");
    private final String[] dana = Api.as(Ids.next(), "member");
    private final String[] eve = Api.as(Ids.next(), "member");
    private final String[] admin = Api.as(Ids.next(), "member", "admin");
    private String plan;

    @BeforeEach
    void dana_has_a_plan() {
        HttpResponse<String> made =
                api.post("/plans", "{\"location\":\"Busan\",\"groupSize\":2,\"title\":\"바다\"}", dana);
        plan = "/plans/" + json(made).path("id").asText();
    }

    @Test
    void a_shared_plan_is_everybodys_to_read_and_its_owners_to_change() {
        assertThat(status("PUT", plan + "/share", dana)).isEqualTo(200);

        assertThat(json(api.get(plan, eve)).path("title").asText()).isEqualTo("바다");
        assertThat(status("DELETE", plan, Api.with(eve, "If-Match", "*"))).isEqualTo(403);
        assertThat(api.put(plan, "{\"location\":\"x\",\"groupSize\":1}", Api.with(eve, "If-Match", "*"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(status("PUT", plan + "/share", eve)).isEqualTo(403);
        assertThat(status("DELETE", plan + "/share", eve)).isEqualTo(403);
    }

    @Test
    void a_plan_taken_back_is_gone_for_others_at_once() {
        api.send("PUT", plan + "/share", null, dana);
        assertThat(status("GET", plan, eve)).isEqualTo(200);

        assertThat(status("DELETE", plan + "/share", dana)).isEqualTo(200);

        assertThat(status("GET", plan, eve)).isEqualTo(404);
        assertThat(status("PUT", plan + "/share", eve)).isEqualTo(404);
        assertThat(json(api.get(plan, dana)).path("visibility").asText()).isEqualTo("PRIVATE");
    }

    @Test
    void many_who_share_it_at_once_are_all_answered() {
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 8)
                .mapToObj(i -> api.start("PUT", plan + "/share", null, dana))
                .toList();

        assertThat(all)
                .allSatisfy(one -> assertThat(one.join().statusCode()).isIn(200, 409))
                .anySatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
        assertThat(json(api.get(plan, eve)).path("visibility").asText()).isEqualTo("SHARED");
    }

    @Test
    void what_an_administrator_takes_down_only_its_owner_sees() {
        api.send("PUT", plan + "/share", null, dana);

        assertThat(status("PUT", "/admin" + plan + "/takedown", dana)).isEqualTo(403);
        assertThat(status("PUT", "/admin" + plan + "/takedown", admin)).isEqualTo(200);

        assertThat(status("GET", plan, eve)).isEqualTo(404);
        assertThat(status("GET", plan, admin)).isEqualTo(404);
        assertThat(status("GET", "/admin" + plan, admin)).isEqualTo(200);
        assertThat(json(api.get(plan, dana)).path("takenDown").asBoolean()).isTrue();
        assertThat(json(api.send("PUT", plan + "/share", null, dana))
                        .path("type")
                        .asText())
                .isEqualTo("urn:ktravel:problem:taken-down");

        assertThat(status("DELETE", "/admin" + plan + "/takedown", admin)).isEqualTo(200);
        assertThat(status("GET", plan, eve)).isEqualTo(200);
    }

    @Test
    void what_is_private_is_private_for_administrators_too() {
        assertThat(status("GET", "/admin" + plan, admin)).isEqualTo(404);
        JsonNode listed =
                json(api.get("/admin/plans?limit=1", admin)).path("items").path(0);
        assertThat(listed.path("visibility").asText()).isEqualTo("PRIVATE");
        assertThat(listed.has("title") || listed.has("location")).isFalse();
    }

    @Test
    void other_contexts_are_told_of_shared_plans_alone() {
        String id = plan.substring("/plans/".length());
        String[] follow = Api.as("follow", "service");
        assertThat(json(api.get("/internal/plans?ids=" + id, follow)).path("items"))
                .isEmpty();

        api.send("PUT", plan + "/share", null, dana);

        assertThat(json(api.get("/internal/plans?ids=" + id + ",x", follow))
                        .path("items")
                        .path(0)
                        .path("title")
                        .asText())
                .isEqualTo("바다");
        assertThat(status("GET", "/internal/plans?ids=" + id, admin)).isEqualTo(403);
    }

    private int status(String method, String path, String[] headers) {
        return api.send(method, path, null, headers).statusCode();
    }
}
