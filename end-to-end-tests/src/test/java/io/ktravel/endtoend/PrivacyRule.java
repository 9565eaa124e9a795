package io.ktravel.endtoend;

/** What somebody may see of a plan and of its owner. What is not allowed here, nobody may see. */
final class PrivacyRule {
    /** What has happened to the plan. All but the first were seen by everybody before. */
    enum State {
        PRIVATE,
        SHARED,
        UNSHARED,
        TAKEN_DOWN,
        /** Together with its owner. */
        ERASED
    }

    /** Who looks. All but the first are signed in. */
    enum Viewer {
        ANONYMOUS,
        STRANGER,
        /** Of the plan's owner. */
        FOLLOWER,
        OWNER,
        ADMIN
    }

    /** What gives the plan or its owner away. */
    enum Trace {
        /** A word of its title, location, details or items. */
        CONTENT,
        ID,
        /** The owner's nickname. */
        NAME,
        /** Gives nothing away, and proves nothing: the request failed, so nobody looked. */
        FAILURE
    }

    private PrivacyRule() {}

    /**
     * A plan is its owner's, and everybody's who is signed in while it is shared. Members know each other by name. What
     * is erased is nobody's.
     */
    static boolean allows(State state, Viewer viewer, Trace trace) {
        if (viewer == Viewer.ANONYMOUS || state == State.ERASED) {
            return false;
        }
        return switch (trace) {
            case CONTENT, ID -> viewer == Viewer.OWNER || state == State.SHARED;
            case NAME -> true;
            case FAILURE -> false;
        };
    }

    /**
     * In the resources of administrators: somebody must be able to judge what its owner shares. Of a private plan not
     * even they see more than that there is one.
     */
    static boolean allowsToJudge(State state, Viewer viewer, Trace trace) {
        if (viewer != Viewer.ADMIN || state == State.ERASED) {
            return false;
        }
        return switch (trace) {
            case CONTENT -> state == State.SHARED || state == State.TAKEN_DOWN;
            case ID, NAME -> true;
            case FAILURE -> false;
        };
    }
}
