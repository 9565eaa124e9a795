package io.ktravel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Who asks for what: members who are recommended plans in turn, and then read them. */
final class Workload {
    /** Start dates lie in one week, so that opening days differ, and with them the plans. */
    private static final int DATES = 7;

    private final List<Traveller> travellers = new ArrayList<>();

    /** Signs members in and has the administrator give them tokens. */
    Workload(String origin) throws IOException {
        this(origin, Scale.MEMBERS, Scale.TOKENS);
    }

    /** @param tokens for each, given in steps of at most {@value Scale#TOKENS} */
    Workload(String origin, int members, int tokens) throws IOException {
        Traveller admin = Traveller.signedIn(origin, "admin");
        for (int number = 0; number < members; number++) {
            Traveller traveller = Traveller.signedIn(origin, "traveller-" + number);
            for (int given = 0; given < tokens; given += Scale.TOKENS) {
                giveTokens(admin, traveller);
            }
            travellers.add(traveller);
        }
    }

    List<Traveller> travellers() {
        return travellers;
    }

    private static void giveTokens(Traveller admin, Traveller traveller) throws IOException {
        String id = Traveller.json(traveller.get("/api/member/v1/members/me"), 200)
                .path("id")
                .asText();
        String adjustment = "{\"tokens\":" + Scale.TOKENS + ",\"reason\":\"benchmark\"}";
        Traveller.json(admin.post("/api/member/v1/admin/members/" + id + "/adjustments", adjustment), 201);
    }

    Load.Requests recommendations() {
        LocalDate first = LocalDate.now(ZoneId.of("Asia/Seoul")).plusWeeks(2);
        return number -> travellers
                .get(number % travellers.size())
                .post(
                        "/api/plan/v1/recommendations",
                        "{\"kind\":\"PERSONAL\",\"location\":\"Busan\",\"startDate\":\""
                                + first.plusDays(number % DATES) + "\",\"days\":3,\"groupSize\":4,\"budget\":1500000}");
    }

    /** The newest plans of everybody, each by its owner. */
    Load.Requests reads() throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (Traveller traveller : travellers) {
            JsonNode page = Traveller.json(traveller.get("/api/plan/v1/plans?limit=100"), 200);
            page.path("items")
                    .forEach(plan ->
                            readings.add(new Reading(traveller, plan.path("id").asText())));
        }
        return number -> readings.get(number % readings.size()).request();
    }

    private record Reading(Traveller owner, String planId) {
        HttpRequest request() throws IOException {
            return owner.get("/api/plan/v1/plans/" + planId);
        }
    }
}
