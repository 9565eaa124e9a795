package io.ktravel.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Measures a running system, and tells it in Markdown. */
final class FanOutMeasurement {
    private static final int[] FOLLOWING = {10, 1_000, 10_000};
    private static final int PLANS = 10;
    private static final int ROUNDS = 400;
    private static final int WARM_UP = 200;
    private static final int NEW_BROADCASTS = 20;
    private static final int AWAY = 5_000;
    private static final int RETURNS = 40;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final String COUNT = "/api/notification/v1/notifications/unread-count";
    private static final String LIST = "/api/notification/v1/notifications";

    private final String origin;
    private final Crowd crowd;
    private final Map<Integer, Traveller> readers = new LinkedHashMap<>();
    private final Map<Integer, String> ids = new LinkedHashMap<>();

    FanOutMeasurement(String origin, Crowd crowd) {
        this.origin = origin;
        this.crowd = crowd;
    }

    List<String> lines() throws IOException, SQLException, InterruptedException {
        Traveller star = Traveller.signedIn(origin, "star");
        Traveller small = Traveller.signedIn(origin, "small");
        System.out.println("A crowd of " + Crowd.STAR_FOLLOWERS + " followers");
        crowd.follow(id(star), Crowd.STAR_FOLLOWERS);
        crowd.follow(id(small), Crowd.SMALL_FOLLOWERS);
        crowd.bigAuthors();
        for (int following : FOLLOWING) {
            Traveller reader = Traveller.signedIn(origin, "reader-" + following);
            readers.put(following, reader);
            ids.put(following, id(reader));
            crowd.reader(id(reader), following);
            crowd.follows(id(reader), id(star));
        }
        crowd.analyze();
        List<String> lines = new ArrayList<>();
        visibility(star, lines);
        fanOut(small, lines);
        lines.add("");
        lines.add("| a member who follows | list: p50 · p95 | unread count: p50 · p95 | list after " + AWAY
                + " broadcasts: p50 · p95 |");
        lines.add("|---|---|---|---|");
        lines.addAll(reads());
        return lines;
    }

    private static String id(Traveller traveller) throws IOException {
        return Traveller.json(traveller.get("/api/member/v1/members/me"), 200)
                .path("id")
                .asText();
    }

    private void visibility(Traveller star, List<String> lines) throws IOException, SQLException, InterruptedException {
        System.out.println(PLANS + " plans of an author with " + Crowd.STAR_FOLLOWERS + " followers");
        double[] millis = new double[PLANS];
        long announcements = crowd.number("select count(*) from announcement");
        long notifications = crowd.number("select count(*) from notification");
        for (int i = 0; i < PLANS; i++) {
            long before = unread(10);
            long begin = System.nanoTime();
            makePlan(star);
            for (int following : FOLLOWING) {
                await(following, before + 1, begin);
            }
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Latencies times = Latencies.of(millis, 0, null);
        lines.add(text(
                "- From the request that makes a plan of an author with %,d followers until all of %d followers see it:"
                        + " p50 %.0f ms, max %.0f ms of %d plans",
                Crowd.STAR_FOLLOWERS, FOLLOWING.length, times.p50(), times.max(), PLANS));
        lines.add(text(
                "- Written for one such plan: %.1f rows for the author; %.1f for each follower who looks, 0 for others",
                (crowd.number("select count(*) from announcement") - announcements) / (double) PLANS,
                (crowd.number("select count(*) from notification") - notifications)
                        / (double) (PLANS * FOLLOWING.length)));
    }

    private void await(int following, long wanted, long begin) throws IOException, InterruptedException {
        while (unread(following) < wanted) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("the plan was not visible after a minute");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private long unread(int following) throws IOException {
        return Traveller.json(reader(following).get(COUNT), 200).path("count").asLong();
    }

    private Traveller reader(int following) {
        return Objects.requireNonNull(readers.get(following));
    }

    private static void makePlan(Traveller author) throws IOException {
        Traveller.json(author.post("/api/plan/v1/plans", "{\"location\":\"Busan\",\"groupSize\":2}"), 201);
    }

    /** The first plan makes the mailboxes, the second one only notifications. */
    private void fanOut(Traveller small, List<String> lines) throws IOException, SQLException, InterruptedException {
        handedOut(small);
        crowd.analyze();
        long bytes = crowd.size("notification");
        double seconds = handedOut(small);
        lines.add(text(
                "- A plan of an author with %d followers: handed to all of them after %.1f s; %.0f bytes for each,"
                        + " indexes included",
                Crowd.SMALL_FOLLOWERS, seconds, (crowd.size("notification") - bytes) / (double) Crowd.SMALL_FOLLOWERS));
    }

    private double handedOut(Traveller small) throws IOException, SQLException, InterruptedException {
        String count = "select count(*) from notification where recipient_id like 'fan-%'";
        long wanted = crowd.number(count) + Crowd.SMALL_FOLLOWERS;
        long begin = System.nanoTime();
        makePlan(small);
        while (crowd.number(count) < wanted) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("the plan was not handed out after a minute");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private List<String> reads() throws IOException, SQLException {
        System.out.println(ROUNDS + " rounds of reading, " + NEW_BROADCASTS + " new broadcasts before each");
        Map<Integer, double[]> lists = samples(ROUNDS);
        Map<Integer, double[]> counts = samples(ROUNDS);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            crowd.broadcasts(NEW_BROADCASTS);
            for (int following : FOLLOWING) {
                keep(lists, following, round, timed(following, LIST));
                keep(counts, following, round, timed(following, COUNT));
            }
        }
        Map<Integer, double[]> returns = samples(RETURNS);
        for (int round = -RETURNS; round < RETURNS; round++) {
            for (int following : FOLLOWING) {
                crowd.away(Objects.requireNonNull(ids.get(following)), AWAY);
                keep(returns, following, round, timed(following, LIST));
            }
        }
        return readers.keySet().stream()
                .map(following -> text(
                        "| %,d others | %s | %s | %s |",
                        following, times(lists, following), times(counts, following), times(returns, following)))
                .toList();
    }

    private Map<Integer, double[]> samples(int rounds) {
        Map<Integer, double[]> samples = new LinkedHashMap<>();
        readers.keySet().forEach(following -> samples.put(following, new double[rounds]));
        return samples;
    }

    private static void keep(Map<Integer, double[]> samples, int following, int round, double millis) {
        if (round >= 0) {
            Objects.requireNonNull(samples.get(following))[round] = millis;
        }
    }

    private double timed(int following, String path) throws IOException {
        long begin = System.nanoTime();
        Traveller.json(reader(following).get(path), 200);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String times(Map<Integer, double[]> samples, int following) {
        Latencies of = Latencies.of(Objects.requireNonNull(samples.get(following)), 0, null);
        return text("%.1f · %.1f ms", of.p50(), of.p95());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
