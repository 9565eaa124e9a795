package io.ktravel.follow;

import io.ktravel.chassis.problem.Problem;

/** Every rule of this context that can fail. */
public enum FollowProblem implements Problem {
    FOLLOWS_SELF(422);

    private final int status;

    FollowProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
