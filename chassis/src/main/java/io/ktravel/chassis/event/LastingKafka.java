package io.ktravel.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.eclipse.microprofile.reactive.messaging.spi.IncomingConnectorFactory;
import org.eclipse.microprofile.reactive.streams.operators.PublisherBuilder;

/**
 * Liberty's Kafka connector, opened anew when it ends. Liberty's ends for good on any exception while it polls: a
 * broker that goes away at the moment of a commit is enough. What was not acknowledged before comes again, and the
 * inbox knows what was applied. Its channels need {@code fast.ack=true}, or no acknowledgement is ever completed.
 */
@ApplicationScoped
@Connector(LastingKafka.NAME)
public class LastingKafka implements IncomingConnectorFactory {
    static final String NAME = "ktravel-kafka";
    private static final Logger LOG = Logger.getLogger(LastingKafka.class.getName());
    private static final int PAUSE_SECONDS = 1;

    @Inject
    @Connector("liberty-kafka")
    IncomingConnectorFactory liberty;

    @Override
    public PublisherBuilder<? extends Message<?>> getPublisherBuilder(Config config) {
        return lasting(config);
    }

    @SuppressWarnings("unchecked")
    private PublisherBuilder<Message<?>> lasting(Config config) {
        PublisherBuilder<Message<?>> once = (PublisherBuilder<Message<?>>) liberty.getPublisherBuilder(config);
        return once.onErrorResumeWith(failure -> {
            LOG.log(Level.WARNING, failure, () -> "A channel from Kafka ended and is opened anew");
            pause();
            return lasting(config);
        });
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
