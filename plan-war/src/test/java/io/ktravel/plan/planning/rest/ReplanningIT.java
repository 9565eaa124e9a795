package io.ktravel.plan.planning.rest;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.probe.InPlan;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** A plan planned anew around what is locked. */
@RunAsClient
class ReplanningIT extends InPlan {
    private final Api api = Api.of("plan");
    private final String[] dana = Api.with(Api.as(Ids.next(), "member"), "Accept-Language", "en");

    @Test
    void what_is_locked_stays_and_the_proposal_can_be_saved() {
        JsonNode plan = made("Busan", 3, "");
        int visit = first(items(plan, 1), "ACTIVITY");

        HttpResponse<String> answer = replan(plan, """
                {"locked": [{"date": "2027-03-05"}, {"date": "2027-03-06", "items": [%d]}],
                 "details": "beaches, night views"}
                """.formatted(visit));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode proposal = json(answer);
        JsonNode anew = proposal.path("plan");
        assertThat(items(anew, 0)).isEqualTo(items(plan, 0));
        assertThat(items(anew, 1)).contains(items(plan, 1).get(visit));
        assertThat(verdicts(proposal)).doesNotContain("FAIL");
        assertThat(rules(proposal)).contains("like:beach", "like:night");
        JsonNode first = proposal.path("difference").path("days").path(0);
        assertThat(first.path("kept")).hasSize(items(plan, 0).size());
        assertThat(first.path("added")).isEmpty();
        assertThat(first.path("removed")).isEmpty();
        assertThat(proposal.path("difference")
                        .path("cost")
                        .path("before")
                        .path("amount")
                        .asLong())
                .isEqualTo(cost(plan));
        assertThat(proposal.path("reasons")).isNotEmpty();

        assertThat(json(api.get(path(plan), dana))).isEqualTo(plan);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> saved = api.put(path(plan), anew.toString(), Api.with(dana, "If-Match", tag));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(json(saved).path("itinerary")).isEqualTo(anew.path("itinerary"));
        assertThat(json(saved).path("checks")).isEqualTo(proposal.path("checks"));
    }

    @Test
    void more_people_pay_more_for_what_is_locked() {
        JsonNode plan = made("Busan", 2, "");

        JsonNode proposal = json(replan(plan, """
                {"locked": [{"date": "2027-03-06"}], "groupSize": 4}"""));

        assertThat(proposal.path("plan").path("groupSize").asInt()).isEqualTo(4);
        assertThat(names(items(proposal.path("plan"), 1))).isEqualTo(names(items(plan, 1)));
        assertThat(verdicts(proposal)).doesNotContain("FAIL");
        JsonNode cost = proposal.path("difference").path("cost");
        assertThat(cost.path("after").path("amount").asLong())
                .isGreaterThan(cost.path("before").path("amount").asLong());
    }

    @Test
    void a_lock_that_is_in_the_way_is_named_and_costs_no_use() {
        JsonNode plan = made("Busan", 2, "");
        int meal = first(items(plan, 0), "MEAL");
        String name = items(plan, 0).get(meal).path("name").asText();

        HttpResponse<String> answer = replan(plan, """
                {"locked": [{"date": "2027-03-05", "items": [%d]}], "startDate": "2027-03-06"}""".formatted(meal));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:ktravel:problem:infeasible");
        assertThat(texts(json(answer).path("conflicts"))).containsExactly("dates", "locked:2027-03-05:" + meal);
        assertThat(json(answer).path("detail").asText()).contains("the lock on “" + name + "” on 2027-03-05");
        JsonNode korean = json(api.post(path(plan) + "/replanning", """
                {"locked": [{"date": "2027-03-05"}], "startDate": "2027-03-06"}""", Api.with(dana, "Accept-Language", "ko")));
        assertThat(korean.path("detail").asText()).contains("2027-03-05 하루 전체의 고정");
    }

    @Test
    void a_lock_that_the_plan_does_not_have_is_refused_by_name() {
        JsonNode plan = made("Busan", 2, "");
        int ride = first(items(plan, 0), "TRANSPORT");

        JsonNode problem = json(replan(plan, """
                {"locked": [{"date": "2027-03-09"}, {"date": "2027-03-05", "items": [39, %d]}, {"date": "2027-03-05"}]}
                """.formatted(ride)));

        assertThat(problem.path("type").asText()).isEqualTo("urn:ktravel:problem:invalid-request");
        assertThat(problem.path("violations").findValuesAsText("field"))
                .containsExactlyInAnyOrder("locked[0].date", "locked[1].items", "locked[1].items", "locked[2].date");
        assertThat(replan(plan, "{\"locked\": [{\"date\": \"2027-03-05\", \"items\": [-1]}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(replan(plan, "{\"locked\": [{\"items\": [1]}]}").statusCode())
                .isEqualTo(400);
        assertThat(replan(plan, "{\"lock\": []}").statusCode()).isEqualTo(400);
        assertThat(replan(plan, "{\"endDate\": \"2027-03-01\"}").statusCode()).isEqualTo(400);
        assertThat(replan(plan, "{\"endDate\": \"2027-03-25\"}").statusCode()).isEqualTo(400);
        assertThat(replan(plan, "{\"budget\": {\"amount\": 5, \"currency\": \"USD\"}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_hand_written_plan_is_filled_around_what_it_has() {
        JsonNode plan = json(api.post("/plans", """
                {"location": "부산", "groupSize": 2, "itinerary": [
                  {"date": "2027-03-05", "items": [
                    {"time": "15:00", "until": "16:30", "kind": "NOTE", "name": "Meeting an old friend"}]},
                  {"date": "2027-03-06", "items": [
                    {"time": "10:00", "until": "12:00", "kind": "ACTIVITY", "name": "Haeundae Beach"}]}]}
                """, dana));

        JsonNode proposal = json(replan(plan, """
                {"locked": [{"date": "2027-03-05", "items": [0]}, {"date": "2027-03-06", "items": [0]}]}"""));

        assertThat(names(items(proposal.path("plan"), 0))).contains("Meeting an old friend");
        assertThat(names(items(proposal.path("plan"), 1))).contains("Haeundae Beach");
        assertThat(items(proposal.path("plan"), 0).size()).isGreaterThan(5);
        assertThat(verdicts(proposal)).doesNotContain("FAIL");
    }

    @Test
    void a_trip_through_a_region_is_planned_anew() {
        JsonNode plan = made("강원도", 2, "");
        assertThat(plan.toString()).contains("gangneung/", "sokcho/", "/legs/");

        JsonNode proposal = json(replan(plan, "{\"groupSize\": 3}"));
        assertThat(verdicts(proposal)).doesNotContain("FAIL");
        assertThat(proposal.path("plan").path("groupSize").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_locked_of_a_trip_through_a_region_stays_and_with_it_the_way() {
        JsonNode plan = made("강원도", 3, "");

        JsonNode proposal = json(
                replan(
                        plan,
                        "{\"groupSize\": 3, \"locked\": [{\"date\": \"2027-03-05\"}, {\"date\": \"2027-03-06\", \"items\": [0]}]}"));

        assertThat(names(items(proposal.path("plan"), 0))).isEqualTo(names(items(plan, 0)));
        assertThat(names(items(proposal.path("plan"), 1)).get(0))
                .isEqualTo(names(items(plan, 1)).get(0));
        assertThat(proposal.path("plan").path("itinerary").findValuesAsText("id").stream()
                        .filter(id -> id.contains("/legs/"))
                        .toList())
                .isEqualTo(plan.path("itinerary").findValuesAsText("id").stream()
                        .filter(id -> id.contains("/legs/"))
                        .toList());
        assertThat(verdicts(proposal)).doesNotContain("FAIL");
    }

    @Test
    void only_a_few_times_a_day_and_only_by_its_owner() {
        JsonNode plan = made("Busan", 2, "");
        String[] eve = Api.as(Ids.next(), "member");
        assertThat(api.post(path(plan) + "/replanning", "{}", eve).statusCode()).isEqualTo(404);
        api.send("PUT", path(plan) + "/share", null, dana);
        assertThat(api.post(path(plan) + "/replanning", "{}", eve).statusCode()).isEqualTo(403);
        assertThat(api.post("/plans/x/replanning", "{}", dana).statusCode()).isEqualTo(404);

        long found = IntStream.range(0, 25)
                .map(time -> replan(plan, "{}").statusCode())
                .filter(status -> status == 200)
                .count();
        assertThat(found).isBetween(1L, 20L);
        HttpResponse<String> over = replan(plan, "{}");
        assertThat(over.statusCode()).isEqualTo(429);
        assertThat(json(over).path("type").asText()).isEqualTo("urn:ktravel:problem:assist-limit");
    }

    private HttpResponse<String> replan(JsonNode plan, String body) {
        return api.post(path(plan) + "/replanning", body, dana);
    }

    private JsonNode made(String location, int people, String details) {
        HttpResponse<String> made = api.post("/plans", """
                {"location": "%s", "startDate": "2027-03-05", "endDate": "2027-03-07", "groupSize": %d,
                 "details": "%s", "assist": "AI"}
                """.formatted(location, people, details), dana);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(made);
    }

    private static String path(JsonNode plan) {
        return "/plans/" + plan.path("id").asText();
    }

    private static JsonNode items(JsonNode plan, int day) {
        return plan.path("itinerary").path(day).path("items");
    }

    private static int first(JsonNode items, String kind) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static long cost(JsonNode plan) {
        return plan.path("itinerary").findValues("cost").stream()
                .mapToLong(cost -> cost.path("amount").asLong())
                .sum();
    }

    private static List<String> names(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("name").asText())
                .toList();
    }

    private static List<String> verdicts(JsonNode proposal) {
        return proposal.path("checks").findValuesAsText("verdict");
    }

    private static List<String> rules(JsonNode proposal) {
        return proposal.path("checks").findValuesAsText("rule");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
