package io.ktravel.plan.board.rest;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.probe.InPlan;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a mark of its own in its titles, because the board is everybody's. */
@RunAsClient
class BoardResourceIT extends InPlan {
    private final Api api = Api.of("plan");
    private final String[] dana = Api.as(Ids.next(), "member");
    private final String[] eve = Api.as(Ids.next(), "member");
    private final String mark = "m" + Ids.next().replace("-", "");

    @Test
    void shared_plans_are_found_and_private_ones_are_not() {
        share("\"title\":\"%s shared\",\"location\":\"Busan\",\"groupSize\":2");
        make("\"title\":\"%s private\",\"location\":\"Busan\",\"groupSize\":2");

        assertThat(titles("")).containsExactly("shared");
    }

    @Test
    void a_plan_leaves_the_board_with_its_unsharing_its_takedown_and_its_end() {
        String first = share("\"title\":\"%s first\",\"location\":\"Busan\",\"groupSize\":2");
        String second = share("\"title\":\"%s second\",\"location\":\"Busan\",\"groupSize\":2");
        String third = share("\"title\":\"%s third\",\"location\":\"Busan\",\"groupSize\":2");
        assertThat(titles("")).containsExactly("third", "second", "first");

        api.send("DELETE", first + "/share", null, dana);
        api.send("PUT", "/admin" + second + "/takedown", null, Api.as(Ids.next(), "admin"));
        api.send("DELETE", third, null, Api.with(dana, "If-Match", "*"));

        assertThat(titles("")).isEmpty();
        api.send("PUT", first + "/share", null, dana);
        assertThat(titles("")).containsExactly("first");
    }

    @Test
    void a_destination_is_found_by_any_of_its_names() {
        share("\"title\":\"%s a\",\"location\":\"Busan\",\"groupSize\":2");
        share("\"title\":\"%s b\",\"location\":\"부산\",\"groupSize\":2");
        share("\"title\":\"%s c\",\"location\":\"Jeju\",\"groupSize\":2");

        assertThat(titles("&location=BUSAN")).containsExactly("b", "a");
        assertThat(titles("&location=" + encoded("부산"))).containsExactly("b", "a");
        assertThat(titles("&location=" + encoded("제주"))).containsExactly("c");
    }

    @Test
    void words_are_found_in_any_case_and_spacing() {
        share("\"title\":\"%s 해운대 야간 산책\",\"location\":\"Busan\",\"groupSize\":2");
        share("\"title\":\"%s Night WALK 🌊\",\"location\":\"Somewhere\",\"groupSize\":2,\"details\":\"quiet hanok\"");

        assertThat(words("해운대야간")).containsExactly("해운대 야간 산책");
        assertThat(words("야간  산책")).containsExactly("해운대 야간 산책");
        assertThat(words("부산")).containsExactly("해운대 야간 산책");
        assertThat(words("nightwalk")).containsExactly("Night WALK 🌊");
        assertThat(words("QUIET Hanok")).containsExactly("Night WALK 🌊");
        assertThat(words("🌊")).containsExactly("Night WALK 🌊");
        assertThat(words("%")).isEmpty();
        assertThat(words("없는 말")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "month=7,            july short",
        "month=2027-07,      july short",
        "month=2026-07,      ",
        "minDays=4,          august long",
        "maxDays=3,          july short",
        "groupSize=4,        august long",
        "maxBudgetPerPerson=500000, july short",
        "maxBudgetPerPerson=499999, ",
    })
    void filters_leave_out_what_does_not_fit(String filter, String expected) {
        share("\"title\":\"%s july short\",\"location\":\"Busan\",\"groupSize\":2,\"budget\":1000000,"
                + "\"startDate\":\"2027-07-10\",\"endDate\":\"2027-07-12\"");
        share("\"title\":\"%s august long\",\"location\":\"Busan\",\"groupSize\":4,\"budget\":4000000,"
                + "\"startDate\":\"2027-08-10\",\"endDate\":\"2027-08-15\"");

        assertThat(titles("&" + filter)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void the_most_hearted_come_first_when_asked_for() {
        String one = share("\"title\":\"%s one\",\"location\":\"Busan\",\"groupSize\":2");
        String two = share("\"title\":\"%s two\",\"location\":\"Busan\",\"groupSize\":2");
        share("\"title\":\"%s none\",\"location\":\"Busan\",\"groupSize\":2");
        api.send("PUT", one + "/heart", null, eve);
        api.send("PUT", two + "/heart", null, eve);
        api.send("PUT", two + "/heart", null, dana);

        assertThat(titles("&sort=hearts")).containsExactly("two", "one", "none");
        assertThat(titles("&sort=trend")).containsExactly("two", "one", "none");

        api.send("DELETE", two + "/heart", null, eve);
        api.send("DELETE", two + "/heart", null, dana);
        assertThat(titles("&sort=hearts")).containsExactly("one", "none", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recent", "hearts", "trend"})
    void pages_neither_skip_nor_repeat_while_plans_come_and_go(String sort) {
        List<String> plans = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            plans.add(share("\"title\":\"%s p" + i + "\",\"location\":\"Busan\",\"groupSize\":2"));
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = page("&limit=2&sort=" + sort + next);
            page.path("items").forEach(plan -> seen.add(title(plan)));
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
            share("\"title\":\"%s late\",\"location\":\"Busan\",\"groupSize\":2");
            api.send("DELETE", plans.get(6) + "/share", null, dana);
        } while (!next.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence("p5", "p4", "p3", "p2", "p1", "p0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month=13",
                "month=0",
                "month=2027-13",
                "month=x",
                "minDays=0",
                "maxDays=-1",
                "maxDays=31",
                "groupSize=51",
                "maxBudgetPerPerson=-1",
                "maxBudgetPerPerson=1e9",
                "maxBudgetPerPerson=9999999999999999999",
                "sort=worst",
                "limit=0",
                "cursor=x",
                "cursor=UkVDRU5UCngKeQ"
            })
    void what_cannot_be_read_is_named(String parameter) {
        HttpResponse<String> answer = api.get("/board?" + parameter, eve);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        if (!parameter.startsWith("cursor")) {
            assertThat(json(answer).path("violations").path(0).path("field").asText())
                    .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        }
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        for (int i = 0; i < 3; i++) {
            share("\"title\":\"%s x\",\"location\":\"Busan\",\"groupSize\":2");
        }
        String cursor = page("&limit=1&sort=recent").path("next").asText();

        assertThat(api.get("/board?sort=hearts&cursor=" + cursor, eve).statusCode())
                .isEqualTo(400);
    }

    private String make(String fields) {
        HttpResponse<String> made = api.post("/plans", "{" + fields.formatted(mark) + "}", dana);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return "/plans/" + json(made).path("id").asText();
    }

    private String share(String fields) {
        String plan = make(fields);
        assertThat(api.send("PUT", plan + "/share", null, dana).statusCode()).isEqualTo(200);
        return plan;
    }

    private JsonNode page(String parameters) {
        HttpResponse<String> answer = api.get("/board?q=" + mark + parameters, eve);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private List<String> titles(String parameters) {
        List<String> titles = new ArrayList<>();
        page(parameters).path("items").forEach(plan -> titles.add(title(plan)));
        return titles;
    }

    /** Those of this test among all that have the words. */
    private List<String> words(String words) {
        List<String> titles = new ArrayList<>();
        json(api.get("/board?limit=100&q=" + encoded(words), eve)).path("items").forEach(plan -> {
            if (plan.path("title").asText().startsWith(mark)) {
                titles.add(title(plan));
            }
        });
        return titles;
    }

    private String title(JsonNode plan) {
        return plan.path("title").asText().substring(mark.length() + 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
