package io.ktravel.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.endtoend.BankBooks.Done;
import io.ktravel.endtoend.BankBooks.Kind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * A client that moves tokens of travellers whom it shares with others. It asks again, under the same key, when it hears
 * of trouble or nothing; one operation in ten it gives up at the first trouble.
 */
final class BankClient implements Runnable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int[] SHARES = {14, 5, 21, 8, 26, 6, 6, 3, 5, 3, 3};

    private final Ktravel system;
    private final Map<Member, String> ids;
    private final List<Member> travellers;
    private final Member author;
    private final String hearted;
    private final String contested;
    private final Member admin;
    private final BankBooks books;
    private final Random random;
    private final BooleanSupplier goesOn;
    private Api service;

    BankClient(BankScene scene, BankBooks books, long seed, BooleanSupplier goesOn) {
        this.system = scene.system();
        this.service = system.service();
        this.ids = scene.travellers();
        this.travellers = List.copyOf(ids.keySet());
        this.author = scene.author();
        this.hearted = scene.hearted();
        this.contested = scene.contested();
        this.admin = scene.admin();
        this.books = books;
        this.random = new Random(seed);
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        while (goesOn.getAsBoolean()) {
            Kind kind = kind();
            books.enter(operate(kind, mark(books.begin())));
        }
    }

    private Kind kind() {
        int left = random.nextInt(100);
        int kind = 0;
        while (left >= SHARES[kind]) {
            left -= SHARES[kind++];
        }
        return Kind.values()[kind];
    }

    /** Of letters alone: the reader of wishes looks for numbers. */
    private static String mark(int number) {
        StringBuilder mark = new StringBuilder("zqx");
        for (char digit : String.format("%07d", number).toCharArray()) {
            mark.append((char) (digit - '0' + 'a'));
        }
        return mark.toString();
    }

    private Done operate(Kind kind, String mark) {
        Member traveller = travellers.get(random.nextInt(travellers.size()));
        return switch (kind) {
            case TOP_UP -> topUp(traveller, mark, false);
            case TOP_UP_CANCELLATION -> topUp(traveller, mark, true);
            case ADJUSTMENT -> adjust(traveller, mark);
            case SPEND_GIVEN_BACK -> spendAndGiveBack(traveller, mark);
            case PERSONAL -> recommend(traveller, kind, mark, wishes("PERSONAL", "Busan", 1_500_000));
            case TREND -> recommend(traveller, kind, mark, wishes("TREND", "Sokcho", 1_500_000));
            case TASTE -> recommend(traveller, kind, mark, taste(hearted));
            case TASTE_TAKEN_BACK -> tasteTakenBack(traveller, mark);
            case INFEASIBLE -> recommend(traveller, kind, mark, wishes("PERSONAL", "Busan", 10));
            case UNKNOWN_PLACE -> recommend(traveller, kind, mark, wishes("PERSONAL", "Atlantis", 1_500_000));
            case UNKNOWN_KIND -> recommend(traveller, kind, mark, wishes("DESTINATION", "Busan", 1_500_000));
        };
    }

    private Done topUp(Member traveller, String mark, boolean andBack) {
        Kind kind = andBack ? Kind.TOP_UP_CANCELLATION : Kind.TOP_UP;
        Answer begun = asked(() -> keyed(traveller, mark).post(TopUpScenarios.TOP_UPS, "{\"packId\":\"small\"}"));
        if (begun == null || begun.status() != 201) {
            return done(kind, mark, begun, "");
        }
        JsonNode topUp = begun.json();
        String id = topUp.path("id").asText();
        HttpResponse<String> paid = TopUpScenarios.agree(topUp, "pay");
        String confirmation = "{\"paymentKey\":\"" + TopUpScenarios.keys(paid).get(0) + "\",\"amount\":5000}";
        String address = TopUpScenarios.TOP_UPS + "/" + id;
        Answer confirmed = asked(() -> keyed(traveller, mark).post(address + "/confirmation", confirmation));
        if (!andBack || confirmed == null || confirmed.status() != 200) {
            return done(andBack ? Kind.TOP_UP : kind, mark, confirmed, id);
        }
        return done(kind, mark, asked(() -> keyed(traveller, mark).post(address + "/cancellation", null)), id);
    }

    private Done adjust(Member traveller, String mark) {
        int tokens = random.nextInt(4) == 0 ? -(1 + random.nextInt(6)) : 1 + random.nextInt(3);
        String address = "/api/member/v1/admin/members/" + ids.get(traveller) + "/adjustments";
        String body = "{\"tokens\":" + tokens + ",\"reason\":\"" + mark + "\"}";
        return done(Kind.ADJUSTMENT, mark, asked(() -> keyed(admin, mark).post(address, body)), "");
    }

    /** As a context that dies between the two would have it done by its sweeper: the second call is never given up. */
    private Done spendAndGiveBack(Member traveller, String mark) {
        String id = TokenScenarios.newId().toString();
        String address = "/api/member/v1/internal/wallets/" + ids.get(traveller) + "/spends/" + id;
        Answer spent = asked(() -> asPlan(member -> member.put(address, null)));
        Answer back = patiently(() -> asPlan(member -> member.delete(address)));
        return new Done(Kind.SPEND_GIVEN_BACK, mark, spent == null ? 0 : back.status(), id);
    }

    /** A context's token is over sooner than the test. Who gets no other one hears of that trouble. */
    private Answer asPlan(Function<Api, Answer> call) {
        Answer answer = call.apply(service);
        if (answer.status() != 401) {
            return answer;
        }
        Answer token = system.serviceToken();
        if (token.status() != 200) {
            return token;
        }
        service = system.service(token);
        return call.apply(service);
    }

    private Done tasteTakenBack(Member traveller, String mark) {
        String share = "/api/plan/v1/plans/" + contested + "/share";
        asked(() -> random.nextBoolean()
                ? author.api().put(share, null)
                : author.api().delete(share));
        return recommend(traveller, Kind.TASTE_TAKEN_BACK, mark, taste(contested));
    }

    private Done recommend(Member traveller, Kind kind, String mark, String wishes) {
        String body = wishes.replace("MARK", mark);
        return done(kind, mark, asked(() -> keyed(traveller, mark).post("/api/plan/v1/recommendations", body)), "");
    }

    private static String wishes(String kind, String location, int budget) {
        return """
                {"kind":"%s","location":"%s","startDate":"%s","days":2,"budget":%d,"groupSize":2,"details":"MARK"}""".formatted(kind, location, Scenario.twoWeeksAhead(), budget);
    }

    private static String taste(String plan) {
        return "{\"kind\":\"TASTE\",\"planId\":\"" + plan + "\",\"details\":\"MARK\"}";
    }

    private static Api keyed(Member member, String mark) {
        return member.api().with("Idempotency-Key", mark);
    }

    private static Done done(Kind kind, String mark, Answer answer, String id) {
        if (answer == null) {
            return new Done(kind, mark, 0, id);
        }
        boolean made = id.isEmpty() && (answer.status() == 201 || answer.status() == 202);
        return new Done(
                kind, mark, answer.status(), made ? answer.json().path("id").asText() : id);
    }

    /** The last word on it, or null when the client gave up. */
    private Answer asked(Supplier<Answer> call) {
        if (random.nextInt(10) > 0) {
            return patiently(call);
        }
        Answer once = once(call);
        return once == null || isTrouble(once) ? null : once;
    }

    private Answer patiently(Supplier<Answer> call) {
        AtomicReference<Answer> last = new AtomicReference<>();
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .atMost(PATIENCE)
                .until(() -> {
                    last.set(once(call));
                    boolean answered = last.get() != null && !isTrouble(last.get());
                    if (!answered) {
                        books.retried();
                    }
                    return answered;
                });
        return last.get();
    }

    /** Null when nothing came back, which tells the client nothing about what was done. */
    private static Answer once(Supplier<Answer> call) {
        try {
            return call.get();
        } catch (IllegalStateException lost) {
            if (lost.getCause() instanceof java.io.IOException) {
                return null;
            }
            throw lost;
        }
    }

    /** A recommendation that has failed for good says so under its id, and says it again. */
    private static boolean isTrouble(Answer answer) {
        if (answer.body().contains("\"recommendationId\"")) {
            return false;
        }
        return answer.status() >= 500
                || answer.status() == 429
                || answer.status() == 409 && answer.body().contains(":in-progress");
    }
}
