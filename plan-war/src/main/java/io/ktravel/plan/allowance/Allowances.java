package io.ktravel.plan.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens the day of an allowance before something is taken of it. */
@ApplicationScoped
public class Allowances {
    private static final Logger LOG = Logger.getLogger(Allowances.class.getName());

    @Inject
    DailyUses uses;

    public void open(Allowance allowance) {
        try {
            uses.open(allowance);
        } catch (RuntimeException e) {
            // Another request opened the day at the same moment. If the database is away, the next step says so.
            LOG.log(Level.FINE, "The day was not opened here", e);
        }
    }
}
