package io.ktravel.plan.destination;

import io.ktravel.plan.catalogue.BrokenCatalogue;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.planner.Answers;
import io.ktravel.plan.planner.Planner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the catalogue once; a broken one stops the start, because no plan could be trusted. */
@ApplicationScoped
public class KnownDestinations {
    private static final Logger LOG = Logger.getLogger(KnownDestinations.class.getName());

    /** A folder with {@code destinations.csv}; without one, the catalogue that is shipped. */
    @Inject
    @ConfigProperty(name = "ktravel.catalogue")
    Optional<String> folder;

    void load(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted, Catalogue catalogue) {
        LOG.log(
                Level.INFO,
                "The catalogue knows {0} destinations",
                catalogue.destinations().size());
    }

    @Produces
    @Singleton
    Catalogue catalogue() {
        try {
            return Catalogue.load(folder.map(Path::of).orElse(null));
        } catch (BrokenCatalogue e) {
            LOG.log(Level.SEVERE, "The plan context does not start: {0}", e.getMessage());
            throw e;
        }
    }

    @Produces
    @Singleton
    Answers answers(Catalogue catalogue) {
        return new Answers(new Planner(catalogue));
    }
}
