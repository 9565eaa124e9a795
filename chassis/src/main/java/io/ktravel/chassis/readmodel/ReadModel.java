package io.ktravel.chassis.readmodel;

import io.cloudevents.CloudEvent;
import java.util.Set;

/**
 * What a context keeps of the events of others. Every bean of this type can be built anew.
 *
 * <p>Events may be applied more than once, and those of different aggregates in any order, while the live consumer goes
 * on: a row keeps the version of its aggregate, and what is not newer changes nothing. An aggregate that has ended leaves
 * a row without content, so that an older event cannot bring it back.
 */
public interface ReadModel {
    /** In paths and logs: lower case letters and hyphens. */
    String name();

    /** Such as {@code ktravel.member}. */
    Set<String> topics();

    /** Applies one event in the caller's transaction; types that it does not need change nothing. */
    void apply(CloudEvent event);

    /**
     * Deletes a part of the rows, in the caller's transaction.
     *
     * @return whether there may be more
     */
    boolean clearSome(int limit);
}
