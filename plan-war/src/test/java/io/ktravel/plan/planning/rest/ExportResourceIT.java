package io.ktravel.plan.planning.rest;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.probe.InPlan;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RunAsClient
class ExportResourceIT extends InPlan {
    private static final List<String> CONTENT = List.of(
            "title", "location", "startDate", "endDate", "budget", "groupSize", "details", "itinerary", "checks");

    private final Api api = Api.of("plan");
    private final String[] dana = Api.as(Ids.next(), "member");
    private final String[] eve = Api.as(Ids.next(), "member");
    private JsonNode plan;
    private String path;

    @BeforeEach
    void dana_has_a_plan() {
        HttpResponse<String> made = api.post("/plans", """
                {"location":"Busan","groupSize":3,"title":"부산 \\"바다\\"","budget":1900000,"details":"조용한 곳",
                 "startDate":"2027-05-01","endDate":"2027-05-03","assist":"AI"}""", dana);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        plan = json(made);
        path = "/plans/" + plan.path("id").asText();
    }

    @ParameterizedTest
    @CsvSource({
        "text/calendar,        ics,     BEGIN:VCALENDAR",
        "application/gpx+xml,  gpx,     <?xml",
        "application/geo+json, geojson, '{\"type\":\"FeatureCollection\"'",
        "application/pdf,      pdf,     %PDF-1"
    })
    void a_plan_is_exported_as_a_file(String type, String extension, String begin) {
        HttpResponse<String> read = api.get(path, Api.with(dana, "Accept", type));

        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(header(read, "Content-Type").replace(" ", "")).startsWith(type);
        assertThat(read.body()).startsWith(begin);
        assertThat(header(read, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"plan." + extension
                        + "\"; filename*=UTF-8''%EB%B6%80%EC%82%B0%20_%EB%B0%94%EB%8B%A4_." + extension);
        assertThat(header(read, "ETag")).isEqualTo(header(api.get(path, dana), "ETag"));
        assertThat(header(read, "Vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                "text/html, */*;q=0.1",
                "application/json, application/pdf",
                "application/pdf;q=0.5, application/json"
            })
    void who_does_not_insist_gets_json(String accept) {
        HttpResponse<String> read = api.get(path, Api.with(dana, "Accept", accept));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(header(read, "Content-Type")).startsWith("application/json");
        assertThat(json(read).path("id")).isEqualTo(plan.path("id"));
        assertThat(header(read, "Vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "text/calendar;q=0"})
    void another_format_is_a_problem(String accept) {
        HttpResponse<String> read = api.get(path, Api.with(dana, "Accept", accept));

        assertThat(read.statusCode()).isEqualTo(406);
        assertThat(header(read, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(read).path("type").asText()).isEqualTo("urn:ktravel:problem:not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/calendar", "application/gpx+xml", "application/geo+json", "application/pdf"})
    void an_export_is_seen_by_whoever_sees_the_plan(String type) {
        String[] asEve = Api.with(eve, "Accept", type);
        HttpResponse<String> hidden = api.get(path, asEve);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(header(hidden, "Content-Type")).startsWith("application/problem+json");

        api.send("PUT", path + "/share", null, dana);
        assertThat(api.get(path, asEve).statusCode()).isEqualTo(200);

        api.send("PUT", "/admin" + path + "/takedown", null, Api.as(Ids.next(), "admin"));
        assertThat(api.get(path, asEve).statusCode()).isEqualTo(404);
        assertThat(api.get(path, Api.with(dana, "Accept", type)).statusCode()).isEqualTo(200);
        assertThat(api.get(path, "Accept", type).statusCode()).isEqualTo(401);
    }

    @Test
    void an_export_is_imported_without_loss() {
        HttpResponse<String> made =
                api.post("/plans/import", api.get(path, dana).body(), eve);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode copy = json(made);
        assertThat(header(made, "Location"))
                .isEqualTo("/api/plan/v1/plans/" + copy.path("id").asText());
        assertThat(copy.path("itinerary").path(0).path("items")).isNotEmpty();
        JsonNode again = json(api.get("/plans/" + copy.path("id").asText(), eve));
        for (String field : CONTENT) {
            assertThat(again.path(field)).as(field).isEqualTo(plan.path(field));
        }
    }

    @Test
    void what_only_the_server_decides_is_not_taken_from_an_import() {
        api.send("PUT", path + "/share", null, dana);
        ObjectNode forged = (ObjectNode) json(api.get(path, dana));
        forged.put("hearts", 99).put("takenDown", true).put("createdAt", "1999-01-01T00:00:00Z");
        forged.putArray("checks");
        forged.putObject("origin").put("kind", "COPY").putArray("sources").add(Ids.next());

        JsonNode made = json(api.post("/plans/import", forged.toString(), eve));

        assertThat(made.path("id")).isNotEqualTo(plan.path("id"));
        assertThat(made.path("ownerId")).isNotEqualTo(plan.path("ownerId"));
        assertThat(made.path("visibility").asText()).isEqualTo("PRIVATE");
        assertThat(made.path("origin").toString()).isEqualTo("{\"kind\":\"MANUAL\",\"sources\":[],\"reasons\":[]}");
        assertThat(made.path("hearts").asInt()).isZero();
        assertThat(made.path("checks")).isEqualTo(plan.path("checks"));
        assertThat(made.has("sharedAt") || made.has("takenDown")).isFalse();
        assertThat(made.path("createdAt").asText()).startsWith("20");
        assertThat(api.get(path, eve).statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_import_twice_makes_one_plan() {
        String[] once = Api.with(eve, "Idempotency-Key", Ids.next());
        String body = api.get(path, dana).body();

        JsonNode first = json(api.post("/plans/import", body, once));

        assertThat(json(api.post("/plans/import", body, once)).path("id")).isEqualTo(first.path("id"));
        assertThat(json(api.get("/plans", eve)).path("items")).hasSize(1);
        assertThat(api.post("/plans/import", "{\"location\":\"x\",\"groupSize\":1}", once)
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                              | 400 | location",
                "{\"location\":\"Busan\",\"groupSize\":51}                       | 400 | groupSize",
                "{\"location\":\"Busan\",\"groupSize\":2,\"assist\":\"AI\"}      | 400 | assist",
                "{\"location\":\"Busan\",\"groupSize\":2,\"visibilitty\":\"x\"}  | 400 | visibilitty",
                "[]                                                              | 400 | ",
                "nonsense                                                        | 400 | "
            })
    void a_bad_import_is_refused(String body, int status, String field) {
        HttpResponse<String> refused = api.post("/plans/import", body, eve);

        assertThat(refused.statusCode()).isEqualTo(status);
        if (field != null) {
            assertThat(json(refused).path("violations").toString()).contains("\"" + field + "\"");
        }
    }

    @Test
    void only_members_import() {
        String body = "{\"location\":\"Busan\",\"groupSize\":2}";

        assertThat(api.post("/plans/import", body).statusCode()).isEqualTo(401);
        assertThat(api.post("/plans/import", body, Api.as(Ids.next(), "admin")).statusCode())
                .isEqualTo(403);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
