package io.ktravel.plan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;

/**
 * The plans that others came from. A plan names those that its reader may see now; what was taken back or is gone is
 * left out, and is there again when it is shared again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Sources {
    @Inject
    Plans plans;

    /** Those among the ids that the reader may see. */
    public Set<String> visible(Collection<String> planIds, String readerId) {
        return planIds.isEmpty() ? Set.of() : Set.copyOf(plans.visible(planIds, readerId));
    }
}
