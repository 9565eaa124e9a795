package io.ktravel.notification.inbox;

/** Where the reader finds more. */
public record Subject(Type type, String id) {
    /** What the id is of. */
    public enum Type {
        PLAN,
        MEMBER,
        RECOMMENDATION
    }
}
