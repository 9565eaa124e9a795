package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Data lives on. */
interface RestartScenarios extends Scenario {
    @Test
    default void members_plans_and_tokens_are_there_after_a_restart() {
        String user = Ktravel.newUser();
        Member dana = Member.signedIn(system().origin(), "google", user);
        String plan = dana.recommend(Scenario.busan())
                .hasStatus(201)
                .json()
                .path("planId")
                .asText();

        system().stage().servers().forEach(server -> {
            server.stop();
            server.start();
        });

        assertThat(dana.api()
                        .get("/api/plan/v1/plans/" + plan)
                        .hasStatus(200)
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(plan);
        Member again = Member.signedIn(system().origin(), "google", user);
        assertThat(again.id()).isEqualTo(dana.id());
        assertThat(again.balance()).isEqualTo(2);
    }
}
