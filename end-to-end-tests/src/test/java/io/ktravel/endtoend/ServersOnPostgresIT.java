package io.ktravel.endtoend;

import io.ktravel.launcher.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Production's shape: a server for each context behind the ingress, each with its PostgreSQL database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServersOnPostgresIT
        implements JourneyScenarios,
                TourScenarios,
                ArchiveScenarios,
                ErasureScenarios,
                PrivacyScenarios,
                KilledNotificationScenarios,
                ReplicaScenarios,
                SocialScenarios,
                RebuildScenarios,
                TokenScenarios,
                TopUpScenarios,
                SignInScenarios,
                StrangerScenarios,
                MassAssignmentScenarios,
                BadRequestScenarios,
                FuzzScenarios,
                SecretScenarios,
                EventScenarios,
                OutageScenarios,
                OpenApiScenarios,
                MetricsScenarios {
    private Ktravel system;

    @BeforeAll
    void start() {
        system = Ktravel.onPostgres(Topology.SERVERS, 21180);
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
