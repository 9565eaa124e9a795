package io.ktravel.endtoend;

import io.ktravel.launcher.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** Kills at chosen steps, of the bank test. */
@Tag("bank")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SagaKillIT implements SagaKillScenarios {
    private Ktravel system;

    @BeforeAll
    void start() {
        system = Ktravel.onPostgres(Topology.SERVERS, 25280);
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Override
    public Ktravel system() {
        return system;
    }
}
