package io.ktravel.notification.inbox;

/** What a notification is about; each kind can be switched off. */
public enum Kind {
    /** Somebody whom the reader follows made a plan; shared or not is known when it is read. */
    PLAN_CREATED,
    FOLLOWED,
    HEARTED,
    RECOMMENDATION_READY,
    RECOMMENDATION_FAILED
}
