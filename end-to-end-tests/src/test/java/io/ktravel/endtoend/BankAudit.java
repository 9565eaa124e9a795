package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ktravel.endtoend.BankBooks.Done;
import io.ktravel.endtoend.BankBooks.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what the clients were told with what stands in the databases and on the topics. */
final class BankAudit {
    private static final Pattern MARK = Pattern.compile("zqx[a-j]{7}");
    private static final Set<String> TO_MEMBER =
            Set.of("RecommendationRequired", "RecommendationCreated", "RecommendationFailed");
    /** Not TokenDecreased: plan enters it only when it moves the recommendation, which its request mostly did. */
    private static final Set<String> TO_PLAN = Set.of("TokenDecreasingFailed");

    private static final Set<String> TO_NOTIFICATION =
            Set.of("PlanCreated", "PlanShared", "LikeCreated", "RecommendationCreated", "RecommendationFailed");

    private final Ktravel system;
    private final Databases databases;

    BankAudit(Ktravel system) {
        this.system = system;
        this.databases = system.databases();
    }

    /** Nothing is on its way any more: no recommendation, no event, no reservation. */
    void isAtRest() {
        assertThat(databases.query("plan", "select id, status from recommendation where status = 'PENDING'"))
                .as("pending recommendations")
                .isEmpty();
        for (String context : List.of("member", "plan", "follow", "notification")) {
            assertThat(databases.query(context, "select id from outbox"))
                    .as("outbox of " + context)
                    .isEmpty();
        }
        assertThat(databases.query("member", "select recommendation_id from spend where state = 'RESERVED'"))
                .as("reserved tokens")
                .isEmpty();
        assertThat(system.topics().unread()).as("unread events").isZero();
    }

    /** Double entry: each account is what its transfers say, members' are not below 0, and all of them come to 0. */
    void theLedgerIsSound() {
        Map<String, Long> accounts = new HashMap<>();
        for (Map<String, String> one :
                databases.query("member", "select debit_account, credit_account, tokens from transfer")) {
            long tokens = Long.parseLong(one.get("tokens"));
            accounts.merge(one.get("debit_account"), -tokens, Long::sum);
            accounts.merge(one.get("credit_account"), tokens, Long::sum);
        }
        assertThat(accounts.values().stream().mapToLong(Long::longValue).sum()).isZero();
        for (Map<String, String> wallet : databases.query("member", "select * from wallet")) {
            long balance = Long.parseLong(wallet.get("balance"));
            assertThat(balance).isNotNegative();
            assertThat(wallet.get("reserved")).isEqualTo("0");
            assertThat(accounts.entrySet().stream()
                            .filter(account -> account.getKey().contains(wallet.get("member_id")))
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .as("account of " + wallet.get("member_id"))
                    .isEqualTo(balance);
        }
        assertThat(databases.query("member", "select id from transfer where balance_after < 0"))
                .isEmpty();
        TokenScenarios.ledgerIsSound(system);
    }

    /** Completed with one plan for one token, or ended without a plan and with the token back. */
    void eachRecommendationIsPaidForOnceOrNotAtAll() {
        Map<String, Integer> spent = transfers("SPEND");
        Map<String, Integer> refunded = transfers("REFUND");
        Set<String> plans = Set.copyOf(databases.column("plan", "select id from plan"));
        List<Map<String, String>> all = databases.query("plan", "select id, status, plan_id from recommendation");
        assertThat(all).isNotEmpty();
        for (Map<String, String> one : all) {
            boolean completed = one.get("status").equals("COMPLETED");
            int paid = spent.getOrDefault(one.get("id"), 0) - refunded.getOrDefault(one.get("id"), 0);
            assertThat(paid).as("paid for " + one).isEqualTo(completed ? 1 : 0);
            assertThat(spent.getOrDefault(one.get("id"), 0))
                    .as("spends of " + one)
                    .isLessThanOrEqualTo(1);
            assertThat(plans.contains(one.get("plan_id"))).as("plan of " + one).isEqualTo(completed);
        }
        Set<String> recommended = new TreeSet<>(
                databases.column("plan", "select id from plan where id not in (select plan_id from recommendation)"));
        assertThat(recommended).as("plans of nobody's recommendation").hasSize(2);
        assertThat(databases.column("plan", "select id from plan")).hasSize(plans.size());
    }

    private Map<String, Integer> transfers(String kind) {
        return counted(databases.column(
                "member", "select reference from transfer where kind = '" + kind + "' and reference is not null"));
    }

    private static Map<String, Integer> counted(List<String> texts) {
        return texts.stream().collect(Collectors.toMap(text -> text, text -> 1, Integer::sum));
    }

    /** Acknowledged: once. Refused: never. Not answered: at most once. */
    void eachOperationIsAppliedAsItsClientWasTold(BankBooks books) {
        Map<String, Integer> adjusted = transfers("ADJUSTMENT");
        Map<String, Integer> sold = transfers("TOP_UP");
        Map<String, Integer> spent = transfers("SPEND");
        Map<String, Integer> refunded = transfers("REFUND");
        Map<String, Integer> completed =
                counted(databases.column("plan", "select ask from recommendation where status = 'COMPLETED'").stream()
                        .map(BankAudit::mark)
                        .toList());
        assertThat(books.all()).extracting(Done::mark).doesNotHaveDuplicates();
        for (Done one : books.all()) {
            if (one.kind() == Kind.ADJUSTMENT) {
                isApplied(one, adjusted.getOrDefault(one.mark(), 0));
            } else if (one.kind() == Kind.SPEND_GIVEN_BACK) {
                assertThat(one.isRefused()).as("refused: " + one).isFalse();
                int given = refunded.getOrDefault(one.id(), 0);
                assertThat(given).as("given back: " + one).isLessThanOrEqualTo(1);
                assertThat(spent.getOrDefault(one.id(), 0)).as("spent: " + one).isEqualTo(given);
            } else if (one.kind() == Kind.TOP_UP && !one.id().isEmpty()) {
                isApplied(one, sold.getOrDefault(one.id(), 0));
            } else if (one.kind() == Kind.TOP_UP_CANCELLATION && !one.id().isEmpty()) {
                isApplied(one, sold.getOrDefault(one.id(), 0) - 1);
            } else if (one.kind().isRecommendation() && one.status() != 202) {
                isApplied(one, completed.getOrDefault(one.mark(), 0));
            }
            assertThat(completed.getOrDefault(one.mark(), 0))
                    .as("plans of " + one)
                    .isLessThanOrEqualTo(1);
        }
    }

    /**
     * Tokens for what the provider has charged and for nothing else. A payment that the client agreed to and never had
     * confirmed is not charged; its top-up waits until it lapses.
     *
     * @return how many payments the provider has on record
     */
    int eachPaymentIsBooked() throws IOException {
        Map<String, Integer> sold = transfers("TOP_UP");
        Map<String, String> states = databases.query("member", "select id, state from top_up").stream()
                .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("state")));
        Set<String> known = new TreeSet<>();
        JsonNode payments = new ObjectMapper().readTree(system.payments().toFile());
        for (JsonNode payment : payments) {
            String topUp = payment.path("orderId").asText();
            String status = payment.path("status").asText();
            assertThat(known.add(topUp)).as("one payment of " + topUp).isTrue();
            int transfers = sold.getOrDefault(topUp, 0);
            String booked = states.get(topUp) + " with " + transfers;
            assertThat(booked)
                    .as("top-up of " + payment)
                    .isIn(
                            switch (status) {
                                case "DONE" -> Set.of("PAID with 1");
                                case "CANCELED" -> Set.of("CANCELLED with 2");
                                default -> Set.of("PENDING with 0", "FAILED with 0");
                            });
        }
        assertThat(known).as("top-ups with tokens").containsAll(sold.keySet());
        return payments.size();
    }

    private static String mark(String ask) {
        Matcher mark = MARK.matcher(ask);
        assertThat(mark.find()).as(ask).isTrue();
        return mark.group();
    }

    private static void isApplied(Done one, int times) {
        if (one.isAcknowledged()) {
            assertThat(times).as("applied: " + one).isEqualTo(1);
        } else if (one.isRefused()) {
            assertThat(times).as("applied: " + one).isZero();
        } else {
            assertThat(times).as("applied: " + one).isBetween(0, 1);
        }
    }

    /** Each event that changes a context is in its inbox, where it can be only once. Returns how many there are. */
    int eachEventIsAppliedByEachContext() {
        int events = missing("member", "ktravel.plan", TO_MEMBER)
                + missing("plan", "ktravel.member", TO_PLAN)
                + missing("notification", "ktravel.plan", TO_NOTIFICATION);
        assertThat(events).isPositive();
        return events;
    }

    private int missing(String context, String topic, Set<String> types) {
        Set<String> sent = new TreeSet<>();
        for (JsonNode event : system.topics().events(topic)) {
            String type = event.path("type").asText().split("\\.")[2];
            if (types.contains(type)) {
                sent.add(event.path("id").asText());
            }
        }
        List<String> applied = databases.column(context, "select event_id from inbox");
        assertThat(applied).as("inbox of " + context).doesNotHaveDuplicates();
        Set<String> missing = new TreeSet<>(sent);
        missing.removeAll(Set.copyOf(applied));
        assertThat(missing).as(topic + " not applied by " + context).isEmpty();
        return sent.size();
    }

    int deadLetters() {
        return List.of("member", "plan", "follow", "notification").stream()
                .mapToInt(context ->
                        system.topics().read("ktravel." + context + ".dead").size())
                .sum();
    }

    /** Plans as others know them, and every read model after it was built anew. */
    void readModelsAgree() throws Exception {
        List<String> plans = databases.column("plan", "select id from plan");
        for (String context : List.of("follow", "notification")) {
            assertThat(databases.column(context, "select plan_id from known_plan"))
                    .as("plans that " + context + " knows")
                    .containsExactlyInAnyOrderElementsOf(plans);
        }
        Map<String, Set<Map<String, String>>> before = readModels();
        for (String context : List.of("plan", "follow", "notification")) {
            RebuildScenarios.rebuild(system.stage().settings(), context);
        }
        assertThat(readModels()).isEqualTo(before);
    }

    private Map<String, Set<Map<String, String>>> readModels() {
        Map<String, Set<Map<String, String>>> all = new HashMap<>();
        for (String table : RebuildScenarios.TABLES) {
            String[] name = table.split("\\.");
            List<Map<String, String>> rows = databases.query(name[0], "select * from " + name[1]);
            rows.forEach(row -> row.remove("told_version"));
            // An author whom nobody follows is known by the plans that were announced, or not at all.
            rows.removeIf(row -> "0".equals(row.get("followers")));
            all.put(table, Set.copyOf(rows));
        }
        return all;
    }
}
