package io.ktravel.bench;

import io.ktravel.launcher.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code wrk} asks of our plan server, past the ingress, each request by a member of its own in turn. */
final class OurRequests {
    private static final String RECOMMENDATIONS = "/api/plan/v1/recommendations";
    private static final int DATES = 28;
    private static final String PLANS = "/api/plan/v1/plans";

    private final Stage stage;
    private final Path target;
    private final List<Traveller> travellers;

    OurRequests(Stage stage, Path target, List<Traveller> travellers) {
        this.stage = stage;
        this.target = target;
        this.travellers = travellers;
    }

    /** No two alike: the planner thinks each through. */
    Wrk recommending(LocalDate from) {
        String dates =
                from.datesUntil(from.plusDays(DATES)).map(LocalDate::toString).collect(Collectors.joining(" "));
        return asking(Map.of("BODY", wishes("DATE", "BUDGET"), "DATES", dates), each(RECOMMENDATIONS));
    }

    /** All alike: the planner answers the first one, and from then on its answer is known. */
    Wrk recommendingTheSame(LocalDate start) {
        return asking(Map.of("BODY", wishes(start.toString(), "900000")), each(RECOMMENDATIONS));
    }

    private static String wishes(String start, String budget) {
        return "{\"kind\":\"PERSONAL\",\"location\":\"Jeju\",\"startDate\":\"" + start + "\",\"days\":3,\"budget\":"
                + budget + ",\"groupSize\":3}";
    }

    Wrk writing() {
        return asking(Map.of("BODY", "{\"location\":\"Jeju\",\"groupSize\":3,\"budget\":900000}"), each(PLANS));
    }

    /** Each its owner's own newest. */
    Wrk reading() throws IOException {
        List<Asking> askings = new ArrayList<>();
        for (Traveller traveller : travellers) {
            Traveller.json(traveller.get(PLANS + "?limit=5"), 200)
                    .path("items")
                    .forEach(plan -> askings.add(
                            new Asking(traveller, PLANS + "/" + plan.path("id").asText())));
        }
        return asking(Map.of(), askings);
    }

    private record Asking(Traveller by, String path) {}

    private List<Asking> each(String path) {
        return travellers.stream().map(one -> new Asking(one, path)).toList();
    }

    private Wrk asking(Map<String, String> environment, List<Asking> askings) {
        Path file = target.resolve("requests");
        Map<String, String> all = new HashMap<>(environment);
        all.put("REQUESTS", file.toString());
        Path script = stage.settings().root().resolve("bench/src/main/lua/requests.lua");
        return new Wrk(target, script, all, stage.server("plan").origin(), () -> write(file, askings));
    }

    /** Before each run: an access token is over sooner than a warm-up. */
    private static void write(Path file, List<Asking> askings) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Asking asking : askings) {
            lines.add(asking.by().token() + "\t" + asking.path());
        }
        Files.write(file, lines);
    }
}
