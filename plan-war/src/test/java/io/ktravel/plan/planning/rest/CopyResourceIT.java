package io.ktravel.plan.planning.rest;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.probe.InPlan;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@RunAsClient
class CopyResourceIT extends InPlan {
    private final Api api = Api.of("plan");
    private final String[] dana = Api.as(Ids.next(), "member");
    private final String[] eve = Api.as(Ids.next(), "member");
    private final String[] finn = Api.as(Ids.next(), "member");

    @Test
    void a_copy_has_the_content_and_names_its_source() {
        JsonNode source = shared();

        HttpResponse<String> made = copy(source, eve);

        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode copy = json(made);
        assertThat(made.headers().firstValue("Location")).hasValue("/api/plan/v1/plans/" + id(copy));
        for (String field : List.of("title", "location", "groupSize", "budget", "details", "itinerary")) {
            assertThat(copy.path(field)).as(field).isEqualTo(source.path(field));
        }
        assertThat(copy.path("visibility").asText()).isEqualTo("PRIVATE");
        assertThat(copy.path("origin").path("kind").asText()).isEqualTo("COPY");
        assertThat(sources(copy)).containsExactly(id(source));
        assertThat(api.get("/plans/" + id(copy), dana).statusCode()).isEqualTo(404);
    }

    @Test
    void a_copy_of_a_copy_shows_the_whole_line() {
        JsonNode source = shared();
        JsonNode first = json(copy(source, eve));
        api.send("PUT", "/plans/" + id(first) + "/share", null, eve);

        JsonNode second = json(copy(first, finn));

        assertThat(sources(second)).containsExactly(id(first), id(source));
    }

    @Test
    void what_is_taken_back_or_gone_is_not_named_any_more_and_the_copy_stays() {
        JsonNode source = shared();
        JsonNode copy = json(copy(source, eve));

        api.send("DELETE", "/plans/" + id(source) + "/share", null, dana);
        assertThat(sources(read(copy, eve))).isEmpty();
        assertThat(read(copy, eve).path("details")).isEqualTo(source.path("details"));

        api.send("PUT", "/plans/" + id(source) + "/share", null, dana);
        assertThat(sources(read(copy, eve))).containsExactly(id(source));

        api.send("DELETE", "/plans/" + id(source), null, Api.with(dana, "If-Match", "*"));
        assertThat(sources(read(copy, eve))).isEmpty();
    }

    @Test
    void what_one_may_not_see_cannot_be_copied() {
        JsonNode secret = made();

        assertThat(copy(secret, eve).statusCode()).isEqualTo(404);
        assertThat(copy(secret, dana).statusCode()).isEqualTo(201);
    }

    @Test
    void the_same_request_twice_makes_one_copy() {
        JsonNode source = shared();
        String[] once = Api.with(eve, "Idempotency-Key", Ids.next());

        String first = id(json(api.send("POST", "/plans/" + id(source) + "/copies", null, once)));
        String again = id(json(api.send("POST", "/plans/" + id(source) + "/copies", null, once)));

        assertThat(again).isEqualTo(first);
        assertThat(json(api.get("/plans", eve)).path("items")).hasSize(1);
    }

    private JsonNode made() {
        return json(api.post("/plans", """
                {"location":"Busan","groupSize":3,"title":"부산","budget":900000,"details":"조용한 곳",
                 "startDate":"2027-05-01","endDate":"2027-05-02","itinerary":[{"date":"2027-05-01","items":[
                  {"time":"10:00","kind":"NOTE","name":"도착 🚄","note":"역에서"}]}]}""", dana));
    }

    private JsonNode shared() {
        return json(api.send("PUT", "/plans/" + id(made()) + "/share", null, dana));
    }

    private HttpResponse<String> copy(JsonNode plan, String[] member) {
        return api.send("POST", "/plans/" + id(plan) + "/copies", null, member);
    }

    private JsonNode read(JsonNode plan, String[] member) {
        return json(api.get("/plans/" + id(plan), member));
    }

    private static String id(JsonNode plan) {
        return plan.path("id").asText();
    }

    private static List<String> sources(JsonNode plan) {
        List<String> sources = new ArrayList<>();
        plan.path("origin").path("sources").forEach(source -> sources.add(source.asText()));
        return sources;
    }
}
