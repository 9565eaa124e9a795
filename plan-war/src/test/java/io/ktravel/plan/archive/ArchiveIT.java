package io.ktravel.plan.archive;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.probe.InPlan;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@RunAsClient
class ArchiveIT extends InPlan {
    private final Api api = Api.of("plan");
    private final String danaId = Ids.next();
    private final String[] dana = Api.as(danaId, "member");
    private final String[] member = Api.as("member", "service");
    private final String archive = "/internal/members/" + danaId + "/archive";

    @Test
    void the_member_context_gets_all_parts_page_by_page() {
        for (int i = 0; i < 3; i++) {
            api.post("/plans", "{\"location\":\"Busan\",\"groupSize\":2,\"title\":\"바다 " + i + "\"}", dana);
        }
        String first = json(api.get("/plans?limit=1", dana))
                .path("items")
                .path(0)
                .path("id")
                .asText();
        api.send("PUT", "/plans/" + first + "/heart", null, dana);

        assertThat(json(api.get(archive, member)).toString()).isEqualTo("[\"hearts\",\"plans\",\"recommendations\"]");
        JsonNode page = json(api.get(archive + "/plans?limit=2", member));
        assertThat(page.path("items")).hasSize(2);
        JsonNode rest = json(
                api.get(archive + "/plans?limit=2&cursor=" + page.path("next").asText(), member));
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").path(0).path("json").path("title").asText())
                .isEqualTo("바다 0");
        assertThat(json(api.get(archive + "/hearts", member))
                        .path("items")
                        .path(0)
                        .path("json")
                        .path("planId")
                        .asText())
                .isEqualTo(first);
        assertThat(json(api.get(archive + "/recommendations", member)).path("items"))
                .isEmpty();
    }

    @Test
    void nobody_else_gets_anything() {
        assertThat(api.get(archive + "/plans", Api.as("follow", "service")).statusCode())
                .isEqualTo(403);
        assertThat(api.get(archive + "/plans", dana).statusCode()).isEqualTo(403);
        assertThat(api.get(archive + "/plans").statusCode()).isEqualTo(401);
        assertThat(api.get(archive + "/others", member).statusCode()).isEqualTo(404);
    }
}
