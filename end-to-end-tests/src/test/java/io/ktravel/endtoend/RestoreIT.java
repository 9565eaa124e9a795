package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.endtoend.Callers.Moment;
import io.ktravel.launcher.Context;
import io.ktravel.launcher.LibertyServer;
import io.ktravel.launcher.Topology;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Databases are lost, all or one, and come back from their backups, by the commands of docs/operations.md. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreIT {
    private static final Duration ARRIVAL = Duration.ofSeconds(60);
    private static final String DUMP = "pg_dump --format=custom --no-owner --file=";
    private static final String RESTORE = "pg_restore --clean --if-exists --no-owner --dbname=";

    private final Figures figures = new Figures("fault-restore");
    private Ktravel system;
    private int deadLetters;

    @BeforeAll
    void start() {
        system = Ktravel.onPostgres(Topology.SERVERS, 22780);
    }

    @AfterAll
    void stop() {
        figures.write();
        if (system != null) {
            system.close();
        }
    }

    @Test
    void what_was_there_at_the_backup_is_there_again_and_work_goes_on() throws Exception {
        String user = Ktravel.newUser();
        Member dana = Member.signedIn(system.origin(), "google", user);
        Member author = system.newMember();
        Member follower = system.newMember();
        KilledNotificationScenarios.follow(follower, author);
        String shared = KilledNotificationScenarios.publish(author);
        String recommended = recommended(dana);
        awaitHeard(follower, shared);
        atRest();
        Moment begin = Moment.now();
        for (String context : contexts()) {
            run(DUMP + backup(context), address(context));
        }
        figures.tell("");
        figures.tell("- Backup of four databases in %.1f s", begin.seconds());
        String late = KilledNotificationScenarios.publish(author);
        awaitHeard(follower, shared, late);
        atRest();

        begin = Moment.now();
        system.stage().servers().forEach(LibertyServer::stop);
        for (String context : contexts()) {
            destroy(context);
            run(RESTORE + address(context), backup(context).toString());
        }
        system.stage().servers().forEach(LibertyServer::start);
        figures.tell("- All stopped, databases lost, restored and ready again in %.1f s", begin.seconds());

        Member again = Member.signedIn(system.origin(), "google", user);
        assertThat(again.id()).isEqualTo(dana.id());
        assertThat(again.balance()).isEqualTo(2);
        assertThat(again.api()
                        .get("/api/plan/v1/recommendations/" + recommended)
                        .hasStatus(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("COMPLETED");
        author.api().get("/api/plan/v1/plans/" + shared).hasStatus(200);
        author.api().get("/api/plan/v1/plans/" + late).hasStatus(404).isProblem();
        assertThat(KilledNotificationScenarios.heardOf(follower)).containsExactly(shared);

        String next = KilledNotificationScenarios.publish(author);
        recommended(again);
        awaitHeard(follower, shared, next);
        isSound();
    }

    @Test
    void plan_alone_comes_back_without_what_was_made_since_its_backup() throws Exception {
        Member dana = system.newMember();
        Member author = system.newMember();
        Member follower = system.newMember();
        KilledNotificationScenarios.follow(follower, author);
        String shared = KilledNotificationScenarios.publish(author);
        awaitHeard(follower, shared);
        Instant at = backedUp("plan");
        String late = KilledNotificationScenarios.publish(author);
        String paidFor = recommended(dana);
        awaitHeard(follower, shared, late);
        atRest();

        restored("plan", at);

        author.api().get("/api/plan/v1/plans/" + shared).hasStatus(200);
        author.api().get("/api/plan/v1/plans/" + late).hasStatus(404).isProblem();
        dana.api().get("/api/plan/v1/recommendations/" + paidFor).hasStatus(404).isProblem();
        String next = KilledNotificationScenarios.publish(author);
        awaitHeard(follower, shared, late, next);
        assertThat(dana.balance()).as("the token of what is gone").isEqualTo(2);
        system.give(dana, 1, "for a recommendation that was lost");
        recommended(dana);
        assertThat(dana.balance()).isEqualTo(2);
        isSound();
    }

    @Test
    void member_alone_comes_back_without_what_was_spent_and_who_signed_up_since_its_backup() throws Exception {
        String user = Ktravel.newUser();
        Member dana = Member.signedIn(system.origin(), "google", user);
        recommended(dana);
        Instant at = backedUp("member");
        String later = Ktravel.newUser();
        Member erin = Member.signedIn(system.origin(), "google", later);
        String before = erin.id();
        String paidFor = recommended(dana);
        recommended(erin);
        assertThat(dana.balance()).isEqualTo(1);
        atRest();

        restored("member", at);

        Member again = Member.signedIn(system.origin(), "google", user);
        assertThat(again.id()).isEqualTo(dana.id());
        assertThat(again.balance()).as("what was spent since is back").isEqualTo(2);
        again.api().get("/api/plan/v1/recommendations/" + paidFor).hasStatus(200);
        recommended(again);
        assertThat(again.balance()).isEqualTo(1);
        Member anew = Member.signedIn(system.origin(), "google", later);
        assertThat(anew.id()).as("signs up anew").isNotEqualTo(before);
        assertThat(anew.balance()).isEqualTo(3);
        recommended(anew);
        deadLetters += 2;
        isSound();
    }

    private Instant backedUp(String context) throws Exception {
        atRest();
        Instant at = Instant.now();
        run(DUMP + backup(context), address(context));
        return at;
    }

    /** With what others have told since then. */
    private void restored(String context, Instant backup) throws Exception {
        LibertyServer server = system.stage().server(context);
        server.stop();
        destroy(context);
        run(RESTORE + address(context), backup(context).toString());
        system.topics().rewind(context + "-", backup);
        server.start();
        atRest();
    }

    private void isSound() {
        atRest();
        new BankAudit(system).theLedgerIsSound();
        assertThat(new BankAudit(system).deadLetters())
                .as("recommendations that member has no payment of")
                .isEqualTo(deadLetters);
    }

    private static String recommended(Member member) {
        return member.recommend(Scenario.busan())
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
    }

    private static void awaitHeard(Member follower, String... plans) {
        Awaitility.await()
                .atMost(ARRIVAL)
                .untilAsserted(() -> assertThat(KilledNotificationScenarios.heardOf(follower))
                        .containsExactlyInAnyOrder(plans));
    }

    private void atRest() {
        Awaitility.await()
                .atMost(ARRIVAL)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(new BankAudit(system)::isAtRest);
    }

    private List<String> contexts() {
        return system.stage().settings().contexts().stream().map(Context::name).toList();
    }

    private Path backup(String context) throws Exception {
        return Files.createDirectories(
                        Path.of(System.getProperty("ktravel.test.data")).resolve("backup"))
                .resolve(context + ".dump");
    }

    private void destroy(String context) throws Exception {
        try (Connection connection = system.databases().connection(context);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
        assertThat(system.databases().query(context, "select * from pg_tables where schemaname = 'public'"))
                .isEmpty();
    }

    private String address(String context) {
        Map<String, String> environment = system.stage().settings().environment();
        String prefix = "KTRAVEL_" + context.toUpperCase(Locale.ROOT) + "_DB_";
        URI jdbc = URI.create(environment.get(prefix + "URL").substring("jdbc:".length()));
        return "postgresql://" + environment.get(prefix + "USER") + ":" + environment.get(prefix + "PASSWORD") + "@"
                + jdbc.getHost() + ":" + jdbc.getPort() + "/" + context;
    }

    /** @param options with blanks between, and behind them what may have blanks in it */
    private static void run(String options, String last) throws Exception {
        List<String> command = new ArrayList<>(Arrays.asList(options.split(" ", -1)));
        command.add(last);
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(options).isTrue();
        assertThat(process.exitValue()).as(options).isZero();
    }
}
