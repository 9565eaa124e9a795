package io.ktravel.launcher;

import io.ktravel.launcher.identity.Client;
import io.ktravel.launcher.identity.GoogleStandIn;
import io.ktravel.launcher.identity.NaverStandIn;
import io.ktravel.launcher.ingress.Ingress;
import io.ktravel.launcher.payment.Merchant;
import io.ktravel.launcher.payment.TossSandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The whole system on one machine: Kafka, stand-ins for identity and payment, servers and the ingress. Started
 * once; its parts can be stopped, killed and started again by themselves.
 */
public final class Stage implements AutoCloseable {
    private static final int MOST_SERVERS = 3;

    private final Settings settings;
    private final Consumer<String> console;
    private final Deaths deaths;
    private final KafkaBroker kafka;
    private final List<LibertyServer> servers = new ArrayList<>();
    /** Closed in the opposite order. */
    private final Deque<AutoCloseable> besides = new ArrayDeque<>();

    private final List<Thread> starters = new CopyOnWriteArrayList<>();
    private final StageLock lock;
    private boolean closed;

    /**
     * Prepares the data folder; nothing runs yet.
     *
     * @param console one line each for what is done and waited for
     * @throws CannotStart when something is in the way, with what to do
     */
    public Stage(Settings settings, Consumer<String> console) {
        this.settings = settings;
        this.console = console;
        this.deaths = new Deaths(settings, console);
        settings.dataFolder().prepare();
        this.lock = StageLock.of(settings.dataFolder());
        this.kafka = new KafkaBroker(settings, code -> deaths.of("Kafka", "kafka", code));
    }

    public Settings settings() {
        return settings;
    }

    /** Where users and clients find the system. */
    public String origin() {
        return settings.origin();
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    /** The server {@code all}, or in topology servers the one of that context. */
    public LibertyServer server(String name) {
        return servers.stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no server " + name + " in topology " + settings.topology()));
    }

    public List<LibertyServer> servers() {
        return List.copyOf(servers);
    }

    /** Every process of its own, Kafka first. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(kafka);
        parts.addAll(servers);
        return parts;
    }

    /** Completes, with a line for the user, when a part without which nothing works has ended by itself. */
    public CompletableFuture<String> fatal() {
        return deaths.fatal();
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws CannotStart when it cannot; then nothing of it runs any more
     */
    public void start() {
        try {
            new Leftovers(settings.dataFolder(), console).end();
            settings.ports().requireFree(settings);
            Secrets secrets = Secrets.in(settings.data());
            ServerFolder.layShared(settings);
            addServers(secrets);
            startStandIns(secrets);
            startProcesses();
            startIngress();
        } catch (CannotStart reason) {
            close();
            throw reason;
        }
    }

    private void addServers(Secrets secrets) {
        if (settings.topology() == Topology.ALL) {
            servers.add(server(secrets, "all", settings.contexts()));
        } else {
            settings.contexts().forEach(context -> servers.add(server(secrets, context.name(), List.of(context))));
        }
    }

    private LibertyServer server(Secrets secrets, String name, List<Context> contexts) {
        return new LibertyServer(
                settings, secrets, name, contexts, console, code -> deaths.of("Liberty " + name, name, code));
    }

    /**
     * Starts one more server of a context beside those that there are, three in all at most. It works on the same database
     * and topics; the ingress does not know it.
     */
    public LibertyServer startReplica(String name) {
        Context context = settings.contexts().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no context " + name));
        int number = IntStream.rangeClosed(2, MOST_SERVERS)
                .filter(one -> servers.stream()
                        .noneMatch(server -> server.name().equals(LibertyServer.nameOfReplica(name, one))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has " + MOST_SERVERS + " servers"));
        String replicaName = LibertyServer.nameOfReplica(name, number);
        LibertyServer replica = LibertyServer.replica(
                settings,
                Secrets.in(settings.data()),
                context,
                number,
                console,
                code -> deaths.of("Liberty " + replicaName, replicaName, code));
        servers.add(replica);
        start(replica);
        return replica;
    }

    /** Stops one of the further servers for good: it is no server of this stage any more. */
    public void endReplica(LibertyServer replica) {
        replica.stop();
        servers.remove(replica);
    }

    private void startStandIns(Secrets secrets) {
        try {
            Client atGoogle =
                    new Client(ServerEnvironment.GOOGLE_CLIENT_ID, secrets.value(Secrets.GOOGLE_CLIENT), origin());
            GoogleStandIn google = new GoogleStandIn(
                    atGoogle, settings.ports().google(), settings.dataFolder().run());
            google.start();
            besides.push(google);
            Client atNaver =
                    new Client(ServerEnvironment.NAVER_CLIENT_ID, secrets.value(Secrets.NAVER_CLIENT), origin());
            NaverStandIn naver = new NaverStandIn(atNaver, settings.ports().naver());
            naver.start();
            besides.push(naver);
            startPaymentSandbox(secrets);
        } catch (IOException failed) {
            throw new CannotStart("The stand-ins cannot start (" + DataFolder.reason(failed) + ").", failed);
        }
        console.accept("Stand-ins: Google at port " + settings.ports().google() + ", Naver at port "
                + settings.ports().naver() + ", Toss Payments at port "
                + settings.ports().toss());
    }

    private void startPaymentSandbox(Secrets secrets) throws IOException {
        Merchant merchant = new Merchant(
                ServerEnvironment.TOSS_CLIENT_KEY,
                secrets.value(Secrets.TOSS),
                origin(),
                URI.create(origin() + "/api/member/v1/payment-webhooks/toss"));
        TossSandbox toss = new TossSandbox(
                merchant, settings.ports().toss(), settings.dataFolder().payments());
        toss.start();
        besides.push(toss);
    }

    /** All at once: a server waits for Kafka by itself. The first failure ends the waiting. */
    private void startProcesses() {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        List<CompletableFuture<Void>> starting = parts().stream()
                .map(part -> startInBackground(part, firstFailure))
                .toList();
        try {
            CompletableFuture.anyOf(firstFailure, CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof CannotStart reason
                    ? reason
                    : new CannotStart("The start failed: " + failed.getCause(), failed);
        }
    }

    private CompletableFuture<Void> startInBackground(Part part, CompletableFuture<Void> firstFailure) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread starter = new Thread(
                () -> {
                    try {
                        start(part);
                        ready.complete(null);
                    } catch (RuntimeException failed) {
                        firstFailure.completeExceptionally(failed);
                    }
                },
                "start-" + part.name());
        starters.add(starter);
        starter.start();
        return ready;
    }

    void start(Part part) {
        long begin = System.nanoTime();
        console.accept(part.name() + ": starting");
        part.start();
        console.accept(
                part.name() + ": ready after " + (System.nanoTime() - begin) / 1_000_000_000 + " s, pid " + part.pid());
    }

    private void startIngress() {
        Map<String, URI> origins = new LinkedHashMap<>();
        settings.contexts()
                .forEach(context ->
                        origins.put(context.name(), URI.create("http://localhost:" + settings.serverPort(context))));
        Ingress ingress = new Ingress(settings.port(), origins);
        try {
            ingress.start();
        } catch (RuntimeException taken) {
            throw new CannotStart(
                    "The ingress cannot listen on port " + settings.port() + ": " + taken.getMessage(), taken);
        }
        besides.push(ingress);
        console.accept("ingress: ready at " + origin());
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Stops everything within 15 s: the servers first, so that they still reach Kafka. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        deaths.expected();
        starters.forEach(Stage::interrupt);
        CompletableFuture<?>[] stopping = servers.stream()
                .filter(Part::isRunning)
                .map(server -> CompletableFuture.runAsync(server::stop, command -> new Thread(command).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stopping).join();
        kafka.stop();
        while (!besides.isEmpty()) {
            closeBeside(besides.pop());
        }
        try {
            Files.deleteIfExists(settings.dataFolder().ready());
        } catch (IOException failed) {
            console.accept("The mark " + settings.dataFolder().ready() + " cannot be deleted: " + failed);
        }
        lock.close();
    }

    /** Otherwise it might start a process when everything else has been stopped. */
    private static void interrupt(Thread starter) {
        starter.interrupt();
        try {
            starter.join(2000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeBeside(AutoCloseable beside) {
        try {
            beside.close();
        } catch (Exception failed) {
            console.accept("Stopping " + beside.getClass().getSimpleName() + " failed: " + failed);
        }
    }
}
