package io.ktravel.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.Uuid;

/** A real Kafka broker: one node, KRaft, in a JVM of its own. */
public final class KafkaBroker implements Part {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(4);
    private static final List<String> JVM = List.of(
            "-Xms128m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Dlog4j2.configurationFile=classpath:io/ktravel/launcher/kafka-log4j2.xml");

    private final Settings settings;
    private final Path folder;
    private final Child child;

    KafkaBroker(Settings settings, Consumer<Integer> died) {
        this.settings = settings;
        this.folder = settings.data().resolve("kafka");
        DataFolder data = settings.dataFolder();
        this.child = new Child("Kafka", data.logs("kafka").resolve("console.log"), data.pidFile(name()), died);
    }

    @Override
    public String name() {
        return "kafka";
    }

    /** For clients, as in {@code bootstrap.servers}. */
    public String address() {
        return "127.0.0.1:" + settings.ports().kafka();
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(folder);
            Files.writeString(configuration(), properties());
            formatOnce();
        } catch (IOException failed) {
            throw new CannotStart(
                    "Kafka's folder " + folder + " cannot be written (" + DataFolder.reason(failed) + ").", failed);
        }
        child.start(command("kafka.Kafka", configuration().toString()), folder, classPath());
        waitForPort();
        new Topics(address()).create();
    }

    private void formatOnce() throws IOException {
        if (Files.exists(folder.resolve("log/meta.properties"))) {
            return;
        }
        Child format = new Child(
                "Kafka's formatting",
                settings.dataFolder().logs("kafka").resolve("format.log"),
                settings.dataFolder().pidFile("kafka-format"),
                code -> {});
        String id = Uuid.randomUuid().toString();
        format.start(
                command(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        id,
                        "-c",
                        configuration().toString()),
                folder,
                classPath());
        if (!format.endsWell(START)) {
            throw new CannotStart(format.lastWords());
        }
    }

    /** Not on the command line: that would be cut off before it names the data folder, see {@link Leftovers}. */
    private Map<String, String> classPath() {
        return Map.of("CLASSPATH", ClassPath.of(settings.root()));
    }

    private List<String> command(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(settings.jdk().java()));
        command.addAll(JVM);
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
    }

    private Path configuration() {
        return folder.resolve("server.properties");
    }

    /** Static voters, not dynamic ones: the controller's port may change between two starts. */
    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                inter.broker.listener.name=PLAINTEXT
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.network.threads=2
                num.io.threads=4
                offsets.topic.num.partitions=6
                offsets.topic.replication.factor=1
                offsets.retention.minutes=525600
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                min.insync.replicas=1
                log.index.size.max.bytes=1048576
                group.initial.rebalance.delay.ms=0
                """.formatted(
                        settings.ports().kafka(),
                        settings.ports().kafkaController(),
                        folder.resolve("log").toString().replace("\\", "/"));
    }

    private void waitForPort() {
        long end = System.nanoTime() + START.toNanos();
        while (!listens()) {
            if (!child.isRunning()) {
                throw new CannotStart(child.lastWords());
            }
            if (System.nanoTime() > end) {
                throw new CannotStart("Kafka does not listen on " + address() + " after " + START.toSeconds()
                        + " s: its log is in " + settings.dataFolder().logs("kafka") + ".");
            }
            Pause.of(Duration.ofMillis(100));
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), settings.ports().kafka()),
                    1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
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
