package io.ktravel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An Open Liberty server with one WAR or all of them, in a JVM of its own. */
public final class LibertyServer implements Part {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration TELL = Duration.ofSeconds(5);

    private final Settings settings;
    private final String name;
    private final int port;
    private final Path drainFile;
    private final Map<String, String> environment;
    private final ServerFolder folder;
    private final Child child;
    private final Readiness readiness;
    private final Consumer<String> console;

    LibertyServer(
            Settings settings,
            Secrets secrets,
            String name,
            List<Context> contexts,
            Consumer<String> console,
            Consumer<Integer> died) {
        this(settings, secrets, name, name, settings.serverPort(contexts.get(0)), contexts, console, died);
    }

    private LibertyServer(
            Settings settings,
            Secrets secrets,
            String name,
            String configuration,
            int port,
            List<Context> contexts,
            Consumer<String> console,
            Consumer<Integer> died) {
        this.settings = settings;
        this.name = name;
        this.port = port;
        DataFolder data = settings.dataFolder();
        this.drainFile = data.run().resolve(name + ".draining");
        this.environment = new TreeMap<>(new ServerEnvironment(settings, secrets).of(contexts, port));
        environment.put("KTRAVEL_DRAIN_FILE", drainFile.toString());
        this.folder = new ServerFolder(settings, name, configuration, contexts);
        this.child = new Child(title(), data.logs(name).resolve("console.log"), data.pidFile(name), died);
        this.readiness = new Readiness(port);
        this.console = console;
    }

    /**
     * Another server of the same context, beside the first one and not behind the ingress.
     *
     * @param number from 2
     */
    static LibertyServer replica(
            Settings settings,
            Secrets secrets,
            Context context,
            int number,
            Consumer<String> console,
            Consumer<Integer> died) {
        return new LibertyServer(
                settings,
                secrets,
                nameOfReplica(context.name(), number),
                context.name(),
                settings.ports().replica(context, number),
                List.of(context),
                console,
                died);
    }

    static String nameOfReplica(String context, int number) {
        return context + "-" + number;
    }

    @Override
    public String name() {
        return name;
    }

    String title() {
        return "Liberty " + name;
    }

    public int port() {
        return port;
    }

    /** The server's own address, past the ingress. */
    public String origin() {
        return "http://localhost:" + port;
    }

    /** Whether {@code /health/ready} answers 200. */
    public boolean isReady() {
        return isRunning() && readiness.ask().ready();
    }

    /**
     * While this file is there the server is not ready, and answers as before. Whoever stops it without losing a request
     * makes the file first, as the images' {@code drain.sh} does; the next start deletes it.
     */
    public Path drainFile() {
        return drainFile;
    }

    @Override
    public void start() {
        takeRequests();
        folder.lay(environment);
        child.start(command(), folder.output().resolve(name), processEnvironment());
        waitUntilReady();
    }

    private void takeRequests() {
        try {
            Files.deleteIfExists(drainFile);
        } catch (IOException failed) {
            throw new CannotStart(drainFile + " cannot be deleted (" + DataFolder.reason(failed) + ").", failed);
        }
    }

    private void waitUntilReady() {
        long begin = System.nanoTime();
        long told = begin;
        for (Readiness.Answer answer = readiness.ask(); !answer.ready(); answer = readiness.ask()) {
            long now = System.nanoTime();
            if (!child.isRunning()) {
                throw new CannotStart(child.lastWords());
            }
            if (now - begin > START.toNanos()) {
                throw new CannotStart(title() + " is not ready after " + START.toSeconds() + " s (" + answer.why()
                        + "): its log is " + console() + ".");
            }
            if (now - told > TELL.toNanos()) {
                console.accept(title() + ": waiting, " + answer.why());
                told = now;
            }
            Pause.of(Duration.ofMillis(200));
        }
    }

    private Path console() {
        return settings.dataFolder().logs(name).resolve("console.log");
    }

    /** As {@code bin/server run} does it, but without a shell between this JVM and the server. */
    private List<String> command() {
        Path liberty = settings.libertyHome();
        List<String> command = new ArrayList<>();
        command.add(settings.jdk().java());
        command.add("-javaagent:" + liberty.resolve("bin/tools/ws-javaagent.jar"));
        command.add("-Djava.awt.headless=true");
        command.add("-Djdk.attach.allowAttachSelf=true");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dktravel.data=" + settings.data());
        command.add("@" + javaOptions(liberty.resolve("lib/platform/java")));
        command.addAll(folder.jvmOptions());
        command.add("-jar");
        command.add(liberty.resolve("bin/tools/ws-server.jar").toString());
        command.add(name);
        return command;
    }

    private Path javaOptions(Path options) {
        Path since24 = options.resolve("java24.options");
        return settings.jdk().feature() >= 24 && Files.exists(since24) ? since24 : options.resolve("java9.options");
    }

    private Map<String, String> processEnvironment() {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("JAVA_HOME", settings.jdk().home().toString());
        all.put("WLP_USER_DIR", folder.user().toString());
        all.put("WLP_OUTPUT_DIR", folder.output().toString());
        all.put("LOG_DIR", settings.dataFolder().logs(name).toString());
        return all;
    }

    @Override
    public void stop() {
        child.stop(STOP);
    }

    @Override
    public void kill() {
        child.kill();
    }

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public boolean isRunning() {
        return child.isRunning();
    }
}
