package io.ktravel.endtoend;

import io.ktravel.launcher.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The quick start: all contexts in one server, each with its Derby database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AllInOneOnDerbyIT
        implements JourneyScenarios,
                TourScenarios,
                ArchiveScenarios,
                ErasureScenarios,
                PrivacyScenarios,
                SocialScenarios,
                RebuildScenarios,
                TokenScenarios,
                TopUpScenarios,
                SignInScenarios,
                BadRequestScenarios,
                EventScenarios,
                MetricsScenarios,
                RestartScenarios {
    private Ktravel system;

    @BeforeAll
    void start() {
        system = Ktravel.onDerby(Topology.ALL, 21080);
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Override
    public Ktravel system() {
        return system;
    }
}
