package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.endtoend.Callers.Moment;
import io.ktravel.endtoend.FaultyLink.Fault;
import io.ktravel.launcher.LibertyServer;
import io.ktravel.launcher.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What plan cannot work without is away for a minute: it says so, goes on living, and is well soon after. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwayIT {
    private static final int PORT = 22380;
    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final Duration WELL = Duration.ofSeconds(15);
    private static final String PLAN = "{\"title\":\"A walk\",\"location\":\"Busan\",\"groupSize\":2}";

    private final Figures figures = new Figures("fault-away");
    private Ktravel system;
    private FaultyLink toDatabase;
    private Path smallDisk;

    @BeforeAll
    void start() {
        system = Ktravel.onPostgres(
                Topology.SERVERS,
                PORT,
                environment -> environment.compute("KTRAVEL_PLAN_DB_URL", (name, direct) -> throughLink(direct)));
        figures.tell("");
        figures.tell("| away for 60 s | ready meanwhile | writes meanwhile | ready again s | all events there s |");
        figures.tell("|---|---|---|---|---|");
    }

    private String throughLink(String direct) {
        toDatabase = FaultyLink.toDatabase(PORT + 42, direct, 1);
        return toDatabase.jdbc(direct);
    }

    @AfterAll
    void stop() throws Exception {
        figures.write();
        if (system != null) {
            system.close();
        }
        if (smallDisk != null) {
            assertThat(run("umount", smallDisk.toString())).isTrue();
        }
        if (toDatabase != null) {
            toDatabase.close();
        }
    }

    @Test
    void plan_without_its_database_is_not_ready_and_lives() {
        Member dana = system.newMember();
        dana.api().post("/api/plan/v1/plans", PLAN).hasStatus(201);
        long pid = plan().pid();
        int refused = 0;
        toDatabase.becomes(Fault.RESET);
        Moment away = Moment.now();
        try {
            Awaitility.await().atMost(WELL).until(() -> !plan().isReady());
            while (away.seconds() < AWAY.toSeconds()) {
                assertThat(health("ready")).isEqualTo(503);
                assertThat(health("live")).isEqualTo(200);
                dana.api().post("/api/plan/v1/plans", PLAN).hasStatus(503).isProblem();
                refused++;
            }
        } finally {
            toDatabase.becomes(Fault.NONE);
        }
        Moment healed = Moment.now();

        Awaitility.await().atMost(WELL).until(() -> plan().isReady());
        double ready = healed.seconds();
        String plan = made(dana);
        Awaitility.await().atMost(WELL).until(() -> created().contains(plan));

        figures.tell("| database of plan | no | %d refused with 503 | %.1f | %.1f |", refused, ready, healed.seconds());
        assertThat(plan().pid()).isEqualTo(pid);
        assertThat(refused).isPositive();
    }

    /** Kafka is needed by nobody who waits for an answer: contexts stay ready without it, and keep what they have to say. */
    @Test
    void contexts_without_kafka_go_on_and_tell_afterwards() {
        Member dana = system.newMember();
        List<Long> pids = pids();
        Set<String> plans = new HashSet<>();
        system.stage().kafka().kill();
        Moment away = Moment.now();
        try {
            while (away.seconds() < AWAY.toSeconds()) {
                assertThat(health("live")).isEqualTo(200);
                assertThat(health("ready")).isEqualTo(200);
                plans.add(made(dana));
            }
        } finally {
            system.stage().kafka().start();
        }
        Moment back = Moment.now();

        Awaitility.await().atMost(WELL).until(() -> created().containsAll(plans));

        figures.tell("| Kafka, killed | yes | %d made | | %.1f |", plans.size(), back.seconds());
        assertThat(pids()).isEqualTo(pids);
    }

    /** A broker without space ends by itself; once there is space, and it is started, nothing is lost. */
    @Test
    void a_full_disk_of_the_broker_loses_nothing() throws Exception {
        system.stage().kafka().stop();
        boolean small = isOnSmallDisk();
        system.stage().kafka().start();
        assumeTrue(small, "no tmpfs may be mounted here: the full disk was NOT tried");
        Path ballast = smallDisk.resolve("ballast");
        Member dana = system.newMember();
        List<Long> pids = pids();
        Set<String> plans = new HashSet<>();
        plans.add(made(dana));

        assertThat(run("dd", "if=/dev/zero", "of=" + ballast, "bs=4k")).isFalse();
        assertThat(smallDisk.toFile().getUsableSpace()).isZero();
        Awaitility.await().atMost(AWAY).until(() -> {
            plans.add(made(dana));
            return !system.stage().kafka().isRunning();
        });
        assertThat(health("live")).isEqualTo(200);
        assertThat(health("ready")).isEqualTo(200);
        Files.delete(ballast);
        system.stage().kafka().start();
        Moment back = Moment.now();

        Awaitility.await().atMost(WELL).until(() -> created().containsAll(plans));
        figures.tell("| Kafka, its disk full | yes | %d made | | %.1f |", plans.size(), back.seconds());
        assertThat(pids()).isEqualTo(pids);
    }

    /** It stays there until everything is stopped: the log before it would be an older one. */
    private boolean isOnSmallDisk() throws Exception {
        Path log = system.stage().settings().data().resolve("kafka/log");
        Path copy = log.resolveSibling("copy");
        assertThat(run("cp", "-a", log.toString(), copy.toString())).isTrue();
        if (run("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", log.toString())) {
            smallDisk = log;
            assertThat(run("cp", "-a", copy + "/.", log.toString())).isTrue();
        }
        return smallDisk != null;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static String made(Member traveller) {
        return traveller
                .api()
                .post("/api/plan/v1/plans", PLAN)
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
    }

    /** Which plans plan has told of. */
    private Set<String> created() {
        Set<String> plans = new HashSet<>();
        for (JsonNode event : system.topics().events("ktravel.plan")) {
            if (event.path("type").asText().equals("ktravel.plan.PlanCreated.v1")) {
                plans.add(event.path("subject").asText());
            }
        }
        return plans;
    }

    private LibertyServer plan() {
        return system.stage().server("plan");
    }

    private List<Long> pids() {
        return new ArrayList<>(
                system.stage().servers().stream().map(LibertyServer::pid).toList());
    }

    private int health(String check) {
        return Api.anonymous(plan().origin()).get("/health/" + check).status();
    }
}
