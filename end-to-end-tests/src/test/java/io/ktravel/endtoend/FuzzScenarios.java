package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.endtoend.Fuzzer.Shot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Every operation as its OpenAPI document describes it, and with anything wrong in it: no failure of ours. */
interface FuzzScenarios extends Scenario {
    int REQUESTS = 5000;
    int WITH_BODY = 180;
    int WITHOUT = 40;
    long SEED = 20261127;

    /** One never ends, the other ends the caller. */
    Set<String> LEFT_OUT = Set.of("GET notification /v1/notifications/stream", "DELETE member /v1/members/me");

    @Test
    default void five_thousand_requests_of_all_operations_meet_no_failure_of_ours() throws Exception {
        Map<String, JsonNode> documents = new TreeMap<>();
        List<Operation> operations = Operation.all(system()).stream()
                .filter(operation -> !LEFT_OUT.contains(operation.toString()))
                .toList();
        operations.forEach(operation ->
                documents.computeIfAbsent(operation.context(), context -> Operation.document(context, system())));

        ExecutorService clients = Executors.newFixedThreadPool(4);
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        try {
            List<Future<Map<Shot, Answer>>> results = new ArrayList<>();
            for (int i = 0; i < operations.size(); i++) {
                Operation operation = operations.get(i);
                long seed = SEED + i;
                Fuzzer fuzzer = new Fuzzer(seed, operation, documents.get(operation.context()));
                results.add(clients.submit(() -> shots(operation, fuzzer)));
            }
            for (Future<Map<Shot, Answer>> result : results) {
                result.get().forEach((shot, answer) -> {
                    statuses.merge(answer.status(), 1, Integer::sum);
                    note(failures, shot, answer);
                });
            }
        } finally {
            clients.shutdownNow();
        }

        System.out.println("Fuzzing, answers by status: " + statuses);
        assertThat(failures).isEmpty();
        assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(statuses.keySet()).as("good ones and bad ones").contains(200, 201, 204, 400, 404, 412, 422);
    }

    /** By somebody whom the operation is for, about something that is there; none of them twice. */
    private Map<Shot, Answer> shots(Operation operation, Fuzzer fuzzer) {
        int count = operation.hasBody() ? WITH_BODY : WITHOUT;
        StrangerScene scene = new StrangerScene(system());
        Api caller = switch (Door.of(operation)) {
            case EVERYBODY -> system().anonymous();
            case MEMBERS, MEMBERS_ABOUT_ANYBODY -> scene.owner().api();
            case ADMINS -> system().admin().api();
            case CONTEXTS -> system().service().at(scene.server(operation));
        };
        Map<Shot, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Shot shot = fuzzer.next(scene.address(operation));
            if (answers.containsKey(shot)) {
                continue;
            }
            Api asking = caller;
            for (Map.Entry<String, String> header : shot.headers().entrySet()) {
                asking = asking.with(header.getKey(), header.getValue());
            }
            answers.put(shot, asking.send(operation.method(), shot.path(), shot.body()));
        }
        return answers;
    }

    private static void note(List<String> failures, Shot shot, Answer answer) {
        boolean ours = answer.status() >= 500 || answer.status() == 429;
        boolean clear = answer.status() < 400
                ? !answer.body().contains("\tat ") && !answer.body().contains("Exception:")
                : isProblem(answer);
        if (ours || !clear) {
            failures.add(shot + " -> " + answer.status() + " " + answer.body());
        }
    }

    private static boolean isProblem(Answer answer) {
        try {
            answer.isProblem();
            return true;
        } catch (AssertionError unclear) {
            return false;
        }
    }
}
