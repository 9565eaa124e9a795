package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.launcher.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Production's shape: a server for each context behind the ingress, each with its PostgreSQL database. The schemas are
 * those that a next release leaves behind: whatever works here works during its roll-out, and after its rollback.
 */
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
        assertThat(new NextRelease(system).migrate())
                .isGreaterThan(system.stage().servers().size());
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
