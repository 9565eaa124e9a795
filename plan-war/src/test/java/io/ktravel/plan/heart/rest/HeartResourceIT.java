package io.ktravel.plan.heart.rest;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.probe.InPlan;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@RunAsClient
class HeartResourceIT extends InPlan {
    private final Api api = Api.of("plan");
    private final String[] dana = Api.as(Ids.next(), "member");
    private final String[] eve = Api.as(Ids.next(), "member");

    @Test
    void a_heart_counts_once_however_often_it_is_given() {
        String plan = shared("one");

        assertThat(status("PUT", plan + "/heart", eve)).isEqualTo(204);
        assertThat(status("PUT", plan + "/heart", eve)).isEqualTo(204);
        assertThat(hearts(plan)).isEqualTo(1);

        assertThat(status("DELETE", plan + "/heart", eve)).isEqualTo(204);
        assertThat(status("DELETE", plan + "/heart", eve)).isEqualTo(204);
        assertThat(hearts(plan)).isZero();
        assertThat(titles(eve)).isEmpty();
    }

    @Test
    void hearts_of_many_at_the_same_time_are_all_counted() {
        String plan = shared("popular");
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 40)
                .mapToObj(i -> Api.as(Ids.next(), "member"))
                .flatMap(fan -> IntStream.range(0, 2).mapToObj(i -> api.start("PUT", plan + "/heart", null, fan)))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(204));

        assertThat(hearts(plan)).isEqualTo(40);
    }

    @Test
    void a_heart_is_no_change_of_the_plan() {
        String plan = shared("steady");
        String version = api.get(plan, dana).headers().firstValue("ETag").orElseThrow();

        api.send("PUT", plan + "/heart", null, eve);

        assertThat(api.get(plan, dana).headers().firstValue("ETag")).hasValue(version);
    }

    @Test
    void what_one_may_not_see_gets_no_heart() {
        String plan = made("secret");

        assertThat(status("PUT", plan + "/heart", eve)).isEqualTo(404);
        assertThat(status("PUT", plan + "/heart", dana)).isEqualTo(204);
    }

    @Test
    void the_list_shows_what_may_be_seen_now_newest_heart_first() {
        String first = shared("first");
        String second = shared("second");
        api.send("PUT", first + "/heart", null, eve);
        api.send("PUT", second + "/heart", null, eve);
        assertThat(titles(eve)).containsExactly("second", "first");

        api.send("DELETE", second + "/share", null, dana);
        assertThat(titles(eve)).containsExactly("first");

        api.send("PUT", second + "/share", null, dana);
        assertThat(titles(eve)).containsExactly("second", "first");

        api.send("DELETE", first, null, Api.with(dana, "If-Match", "*"));
        assertThat(titles(eve)).containsExactly("second");
    }

    @Test
    void the_list_pages_without_skipping_or_repeating() {
        for (int i = 0; i < 5; i++) {
            api.send("PUT", shared("p" + i) + "/heart", null, eve);
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(api.get("/hearts?limit=2" + next, eve));
            page.path("items").forEach(plan -> seen.add(plan.path("title").asText()));
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!next.isEmpty());

        assertThat(seen).containsExactly("p4", "p3", "p2", "p1", "p0");
    }

    private String made(String title) {
        HttpResponse<String> made =
                api.post("/plans", "{\"location\":\"Busan\",\"groupSize\":2,\"title\":\"" + title + "\"}", dana);
        return "/plans/" + json(made).path("id").asText();
    }

    private String shared(String title) {
        String plan = made(title);
        assertThat(status("PUT", plan + "/share", dana)).isEqualTo(200);
        return plan;
    }

    private int hearts(String plan) {
        return json(api.get(plan, dana)).path("hearts").asInt();
    }

    private List<String> titles(String[] member) {
        List<String> titles = new ArrayList<>();
        json(api.get("/hearts", member))
                .path("items")
                .forEach(plan -> titles.add(plan.path("title").asText()));
        return titles;
    }

    private int status(String method, String path, String[] headers) {
        return api.send(method, path, null, headers).statusCode();
    }
}
