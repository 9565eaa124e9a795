package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/**
 * Every operation that is served × everybody whom it is not for. Operations come from the OpenAPI documents, so a new one
 * is tried by itself; whom it is for, is for {@link Door} alone to say.
 */
interface StrangerScenarios extends Scenario {
    @Test
    default void no_useless_token_opens_any_door() throws Exception {
        StrangerScene scene = new StrangerScene(system());
        ForgedTokens tokens = new ForgedTokens(system(), scene.owner().id());
        Map<String, Api> callers = new LinkedHashMap<>(Map.of("nobody", system().anonymous()));
        tokens.useless()
                .forEach((wrong, token) ->
                        callers.put(wrong, system().anonymous().withToken(token)));
        callers.put(
                "refresh token",
                system().anonymous()
                        .withToken(scene.owner()
                                .browser()
                                .cookie("ktravel-refresh")
                                .orElseThrow()
                                .getValue()));
        String before = scene.state();

        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operation.all(system())) {
            callers.forEach((who, caller) -> {
                note(wrong, operation, who, scene.through(operation, caller), expected(operation));
                if (Door.of(operation) == Door.CONTEXTS) {
                    note(wrong, operation, who, scene.pastIngress(operation, caller), status -> refused(status));
                }
            });
        }

        assertThat(wrong).isEmpty();
        assertThat(scene.state()).isEqualTo(before);
    }

    private static IntPredicate expected(Operation operation) {
        return switch (Door.of(operation)) {
            case CONTEXTS -> status -> status == 404;
            case EVERYBODY ->
                status -> Door.isHarmless(operation)
                        ? status == 200 || status == 204 || status == 401
                        : refusedOrSent(status);
            default -> status -> status == 401;
        };
    }

    /** Refused, or sent on to where one signs in. */
    private static boolean refusedOrSent(int status) {
        return status == 302 || status == 303 || refused(status);
    }

    private static boolean refused(int status) {
        return status >= 400 && status < 500 && status != 429;
    }

    @Test
    default void members_open_no_door_of_administrators_or_contexts() {
        StrangerScene scene = new StrangerScene(system());
        Api member = system().newMember().api();
        Api admin = system().admin().api();
        String before = scene.state();

        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operation.all(system())) {
            if (Door.of(operation) == Door.ADMINS) {
                note(wrong, operation, "member", scene.through(operation, member), status -> status == 403);
            }
            if (Door.of(operation) == Door.CONTEXTS) {
                Map.of("member", member, "admin", admin).forEach((who, caller) -> {
                    note(wrong, operation, who, scene.through(operation, caller), status -> status == 404);
                    note(wrong, operation, who, scene.pastIngress(operation, caller), status -> refused(status));
                });
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(scene.state()).isEqualTo(before);
    }

    @Test
    default void other_contexts_open_no_door_of_members_or_administrators() {
        StrangerScene scene = new StrangerScene(system());
        Api service = system().service().at(system().origin());

        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operation.all(system())) {
            if (Door.of(operation) != Door.EVERYBODY && Door.of(operation) != Door.CONTEXTS) {
                note(wrong, operation, "service", scene.through(operation, service), status -> status == 403);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    default void nobody_else_opens_what_is_a_members_own() {
        StrangerScene scene = new StrangerScene(system());
        Map<String, Api> others = Map.of(
                "member", system().newMember().api(), "admin", system().admin().api());
        String before = scene.state();

        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operation.all(system())) {
            if (Door.of(operation) == Door.MEMBERS && operation.namesOne()) {
                others.forEach((who, caller) ->
                        note(wrong, operation, who, scene.through(operation, caller), status -> refused(status)));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(scene.state()).isEqualTo(before);
    }

    private static void note(
            List<String> wrong, Operation operation, String who, Answer answer, IntPredicate expected) {
        if (answer.status() >= 400) {
            answer.isProblem();
        }
        if (!expected.test(answer.status())) {
            wrong.add("%s by %s: %s %s".formatted(operation, who, answer.status(), answer.body()));
        }
    }
}
